// What is photographed: who looks, where, the picture's name, and how (phone, dark, english, full = the whole length, wait = a
// selector that has to be there, act = what is done first, after = what is done then, refused = an error page). An address may be a function.
// A page of the server without a line here fails ScreenTests.
import { api, caseOf, draft, handIn, review, decide, submit, taskAt, taskOf, toReview } from './cases.mjs';
import { assess, coordinate, empanel, evaluate, objectAgainst, propose, suspect } from './life.mjs';

const form = 'button[data-form-action=submit]:not([disabled])';

/** Pages of the morning on which the demonstration begins. */
export const pages = ({ address }) => {
  const definition = async (id) => (await api(address, 'POST', '/v2/process-definitions/search', { filter: { processDefinitionId: id } })).items[0].processDefinitionKey;
  return [
    [null, '/portal', 'portal'],
    [null, '/portal', 'portal-phone', { phone: true }],
    [null, '/portal', 'portal-english', { english: true }],
    [null, '/portal/calls', 'portal-calls'],
    [null, '/portal/calls/CALL-2027', 'portal-call'],
    [null, '/portal/calls/CALL-2027', 'portal-call-phone', { phone: true }],
    [null, '/portal/publicity', 'portal-publicities'],
    [null, '/portal/publicity/PUB-2026', 'portal-publicity'],
    [null, '/portal/publicity/PUB-2026', 'portal-publicity-phone', { phone: true }],
    [null, '/portal/publicity/PUB-2026/objection?about=A011', 'portal-objection'],
    [null, '/portal/register', 'portal-register'],
    [null, '/portal/register', 'portal-register-phone', { phone: true }],
    [null, '/sign-in', 'sign-in'],
    ['call1', '/inbox', 'inbox'],
    ['supervisor1', '/inbox', 'inbox-english', { english: true }],
    ['call1', '/inbox', 'search', { act: (page) => page.keyboard.press('Control+k') }],
    ['call1', '/cases', 'cases'],
    ['call1', '/cases', 'cases-phone', { phone: true }],
    ['call1', '/calls', 'calls'],
    ['call1', '/calls/CALL-2026', 'call'],
    ['call1', '/begin', 'begin'],
    ['call1', async () => `/cases/${await caseOf(address, 'CALL-2026')}`, 'case-call'],
    ['call1', async () => `/cases/${await caseOf(address, 'A011')}`, 'case-application'],
    ['call1', '/register', 'register'],
    ['call1', '/register/bases', 'register-bases'],
    ['call1', '/register/bases?on=2025-01-01', 'register-as-of'],
    ['call1', '/register/bases/B12', 'register-entry'],
    ['call1', '/register/hosts/import', 'register-import', { act: importHosts }],
    ['call1', '/register/bases/import', 'register-import-bases', { act: importBases, full: true }],
    ['call1', '/register/experts', 'register-experts'],
    ['call1', '/calendar', 'calendar'],
    ['call1', '/calendar/2027', 'calendar-notice'],
    ['call1', '/calendar/2027', 'calendar-preview', { act: enterNotice }],
    ['call1', '/policy', 'policy'],
    ['call1', '/rule-packs', 'rule-packs'],
    ['call1', '/rule-packs/HB-2022-6', 'rule-pack'],
    ['supervisor1', '/inbox', 'inbox-supervisor'],
    ['supervisor1', async () => `/tasks/${await taskAt(address, 'contact')}`, 'objection-contact', { wait: form }],
    ['supervisor1', async () => `/tasks/${await taskAt(address, 'contact')}`, 'objection-english', { english: true, wait: form }],
    ['applicant-h01', '/applications', 'applications'],
    ['applicant-h01', '/applications/new?call=CALL-2027', 'application-new'],
    ['bureau-wuhan', '/inbox', 'inbox-bureau'],
    ['designer1', '/designer', 'designer-home'],
    ['designer1', async () => `/designer/edit/${await definition('expert-review')}`, 'designer', { wait: 'bases-designer.is-ready' }],
    ['designer1', '/designer/edit/new?id=example-process', 'designer-new', { wait: 'bases-designer.is-ready' }],
    ['designer1', '/definitions', 'definitions'],
    ['applicant-h09', '/bases', 'bases-of-a-host'],
    ['formal1', '/distribution', 'distribution', { full: true }],
    ['applicant-h09', '/bases/B12/changes/new', 'change-kinds'],
    ['supervisor1', '/bases/B12', 'base', { full: true }],
    ['supervisor1', '/bases/B12?on=2025-01-01', 'base-as-of'],
    ['supervisor1', '/supervision', 'supervision', { full: true }],
    ['operator1', '/clock', 'clock'],
    ['operator1', '/incidents', 'incidents'],
    ['operator1', '/mail', 'mail'],
    ['operator1', async () => `/cases/${await caseOf(address, 'A011')}/intervention`, 'intervention', { full: true }],
    ['admin1', '/people?role=call-manager', 'people'],
    ['admin1', '/people/bureau-wuhan', 'person'],
    ['admin1', '/people/new', 'person-new'],
    ['admin1', '/people/opening', 'people-opening'],
    ['bureau-wuhan', '/account', 'account'],
    [null, '/sign-in/forgotten', 'forgotten'],
    [null, '/sign-in/new-password?name=zheng&token=x', 'new-password'],
    ['applicant-h01', '/cases/999999', 'not-found', { refused: true }],
  ];
};

/** Each group after the step that brings the demonstration there. */
export const stages = [
  {
    before: async (at, { person }) => {
      const host = await person('applicant-h09');
      await host.goto('/bases/B12/changes/new');
      await host.check('input[name=kind][value=leader]');
      await host.fill('#occurredOn', '2026-11-10');
      await host.click('form[action="/bases/B12/changes"] button');
      await host.waitForURL(/tasks/);
      at.change = new URL(host.url()).pathname;
      const supervisor = await person('supervisor1');
      await supervisor.goto('/bases/B10');
      await supervisor.selectOption('#ground', 'TERMINATE_A28-1-EVAL');
      await supervisor.fill('#reason', '阶段性综合绩效评估不合格');
      await supervisor.click('form[action="/bases/B10/termination"] button');
      await supervisor.click('dialog.ask button[value=yes]');
      await supervisor.waitForURL(/cases/);
      at.termination = new URL(supervisor.url()).pathname;
    },
    pages: (at, { address }) => [
      ['applicant-h09', at.change, 'change-report', { full: true }],
      ['supervisor1', at.termination, 'termination'],
      ['supervisor1', async () => `/tasks/${await taskAt(address, 'find-facts')}`, 'termination-facts', { full: true }],
    ],
  },
  {
    before: async (at, stage) => {
      await propose(stage);
      await objectAgainst(at, stage);
      await coordinate(at, stage);
    },
    pages: (at, { address }) => [
      ['release1', '/policy', 'policy-waiting'],
      ['release1', '/policy/days.plaque', 'policy-entry'],
      [null, () => at.receipt, 'portal-objection-receipt', { submitted: true }],
      ['applicant-h17', '/my-bases', 'my-bases', { full: true }],
      ['bureau-wuhan', '/hosts/H17/bases', 'host-bases'],
      ['applicant-h17', () => at.coordinator, 'host-coordinator', { wait: form }],
      ['decide1', '/key-bases', 'key-bases'],
      [null, '/portal/showcase', 'portal-showcase'],
      [null, () => at.announcement, 'portal-announcement'],
      ['call1', '/support', 'support'],
      ['call1', '/exchange', 'exchange', { full: true }],
      ['call1', '/exchange/events/HD2026001', 'exchange-event'],
      [null, () => at.reply, 'portal-reply'],
      [null, () => at.reply, 'portal-reply-phone', { phone: true }],
      ['operator1', () => at.invitation, 'mail-open'],
      ['decide1', '/mandates', 'mandates'],
      ['decide1', '/recommendations', 'recommendations'],
      ['decide1', () => `${at.letter}/quarantine`, 'quarantine-mark', { after: suspect }],
      ['security1', '/quarantine', 'quarantine'],
      ['decide1', async () => `/tasks/${await taskAt(address, 'decide-admission')}`, 'national-decision', { wait: form }],
    ],
  },
  {
    before: async (at, { person, demo }) => {
      at.task = await draft(person, demo, 'applicant-h20', 'A034', '长江中游作物育种国际科技合作基地');
    },
    pages: (at) => [
      ['applicant-h20', `/tasks/${at.task}`, 'task-application', { wait: '[data-rules] details' }],
      ['applicant-h20', `/tasks/${at.task}`, 'task-application-dark', { dark: true, wait: '[data-rules] details' }],
      ['applicant-h20', `/tasks/${at.task}`, 'task-application-phone', { phone: true, wait: '[data-rules] details' }],
    ],
  },
  {
    before: (at, { person }) => handIn(person, 'applicant-h20', at.task),
    pages: (at, { address }) => [
      ['applicant-h20', '/applications', 'applications-receipt'],
      ['formal1', async () => `/tasks/${await taskAt(address, 'formal-check')}`, 'formal-check', { wait: form }],
      ['formal1', async () => `/tasks/${await taskAt(address, 'formal-check')}`, 'formal-check-dark', { dark: true, wait: form }],
    ],
  },
  {
    before: async (at, { person, address }) => Object.assign(at, await toReview(person, address)),
    pages: (at) => [
      [at.expert, '/inbox', 'inbox-expert'],
      [at.expert, `/tasks/${at.task}`, 'expert', { wait: form, act: async (page) => { await page.click('[role=tab]:has-text("合作协议")'); await page.waitForSelector('canvas'); } }],
    ],
  },
  {
    before: (at, { person, address }) => review(person, address, at.expert, at.task),
    pages: (at, { address }) => [['review1', async () => `/tasks/${await taskAt(address, 'review-summary')}`, 'review-summary', { wait: form }]],
  },
  {
    before: async (at, stage) => {
      await decide(stage.person, stage.address, stage.moveClock);
      await assess(stage);
    },
    pages: (at, { address }) => [
      ['decide1', async () => `/tasks/${await taskAt(address, 'decide')}`, 'decision-sheet', { wait: form, full: true }],
      ['operator1', '/clock', 'clock-moved'],
      ['formal1', '/annual', 'annual-assessment', { full: true }],
      ['formal1', '/annual/2026?q=量子', 'annual-filtered'],
      ['formal1', async () => `/cases/${await caseOf(address, 'annual-B11-2026')}`, 'annual-case'],
      ['applicant-h09', async () => `/tasks/${await taskOf(address, 'report', 'annual-B12-2026')}`, 'annual-report', { wait: form }],
      ['formal1', async () => `/tasks/${await taskOf(address, 'department-review', 'annual-B11-2026')}`, 'annual-review', { wait: form }],
      ['review1', '/evaluations/2027', 'evaluations-due'],
    ],
  },
  {
    before: (at, stage) => evaluate(stage),
    pages: (at, { address }) => [
      ['review1', '/evaluations', 'evaluations'],
      ['review1', async () => `/cases/${await caseOf(address, 'evaluation-B20-2027')}`, 'evaluation-case'],
      ['applicant-h31', async () => `/tasks/${await taskOf(address, 'self-evaluation', 'evaluation-B18-2027')}`, 'self-evaluation', { wait: form }],
      ['decide1', '/inbox', 'inbox-decision-maker'],
    ],
  },
  {
    before: async (at, stage) => Object.assign(at, await empanel(stage)),
    pages: (at) => [
      [at.judge, '/inbox', 'inbox-evaluation-expert'],
      [at.judge, at.declaration, 'evaluation-expert', { wait: form }],
    ],
  },
];

async function importHosts(page) {
  const table = ['单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱', '梁子湖蓝藻研究所（虚构）,12420000MB1A2B3C4R,research_edu,鄂州市,local,2015-03-01,lzh@hosts.example', '无代码研究所（虚构）,,research_edu,武汉市,local,2015-03-01,none@hosts.example'].join('\n');
  await page.setInputFiles('#file', { name: '依托单位.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await submit(page, "form[action$='/preview'] button");
}

async function importBases(page) {
  const table = ['基地编号,基地名称,依托单位,负责人,技术领域,主要合作国家（地区）,来源,命名日期,联系邮箱,年度报告,绩效评估', '鄂国合基2018088,星槎湾光子国际科技合作基地,星槎湾高新技术产业开发区管理委员会（虚构）,P001,量子与光子,德国,施行前已认定,2018-06-15,old@bases.example,2022 合格；2023 合格（2024-01-09提交）；2024 合格；2025 合格,', '鄂国合基2023012,东湖储能国际科技合作基地,星槎湾高新技术产业开发区管理委员会（虚构）,P001,储能,法国、德国,按本办法认定,2023-04-20,,2023 合格；2025 合格,', '鄂国合基2018089,无主国际科技合作基地,查无此单位,P001,量子与光子,德国,施行前已认定,2018-06-15,,,', '鄂国合基2018088,星槎湾光子国际科技合作基地,星槎湾高新技术产业开发区管理委员会（虚构）,P001,量子与光子,德国,施行前已认定,2018-06-15,old@bases.example,,'].join('\n');
  await page.setInputFiles('#file', { name: '已有基地.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await submit(page, "form[action$='/preview'] button");
  await page.click("summary:has-text('将登记的内容')");
}

async function enterNotice(page) {
  await page.fill('#title', '国务院办公厅关于2027年部分节假日安排的通知');
  await page.fill('#number', '国办发明电〔2026〕7号');
  await page.fill('#offDays', '2027-01-01 至 2027-01-03 元旦\n2027-02-05 至 2027-02-12 春节\n2027-04-03 至 2027-04-05 清明节\n2027-05-01 至 2027-05-05 劳动节\n2027-06-09 端午节\n2027-09-15 中秋节\n2027-10-01 至 2027-10-08 国庆节');
  await page.fill('#makeUpDays', '2027-01-30 春节调休\n2027-10-09 国庆节调休');
  await submit(page, 'button:has-text("看哪些期限变动")');
}
