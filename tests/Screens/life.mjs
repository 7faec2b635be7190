// What people do after a naming, so that the pages of its years have something to show.
import { fill, taskAt, taskOf } from './cases.mjs';

/** Begins a procedure from the page 发起事项; gives the address of its first form. */
async function begin(person, user, process, subject) {
  const page = await person(user);
  await page.goto(`/begin?process=${process}${subject ? `&subject=${subject}` : ''}`);
  await page.click(`form[action='/begin/${process}'] button.btn`);
  await page.waitForURL(/tasks/);
  return new URL(page.url()).pathname;
}

/** Begins a procedure and hands in its first form. */
export async function perform(person, user, process, subject, form) {
  const address = await begin(person, user, process, subject);
  await fill(await person(user), address.split('/').pop(), form);
}

/** A change of policy waits for its second person. */
export async function propose({ person }) {
  const page = await person('call1');
  await page.goto('/policy/days.plaque');
  await page.fill('#value', '25');
  await page.fill('#on', '2027-01-01');
  await page.fill('#why', '集中授牌需要更多时间');
  await page.click("form[action='/policy/days.plaque'] button");
  await page.waitForSelector('[role=status]');
}

/** Somebody objects by his name; the address of the receipt is his. */
export async function objectAgainst(at, { person }) {
  const page = await person(null);
  await page.goto('/portal/publicity/PUB-2026/objection?about=A011');
  await page.check('input[name=kind][value=person]');
  await page.fill('#objectorName', '甄实名');
  await page.fill('#contact', 'zhen@people.example');
  await page.fill('#facts', '申报书所列合作协议的签署日期与事实不符，请核实。');
  await page.check('input[name=pledge]');
  await page.click('button:has-text("提交异议")');
  await page.waitForURL(/objections/);
  at.receipt = new URL(page.url()).pathname;
}

/** Coordination, support, titles, mandates, recommendation and a suspected secret (articles 4 to 7, 14, 19 to 21, 27 and 30). */
export async function coordinate(at, { person, address }) {
  const coordinator = { department: '科学技术发展院', name: '王协调', phone: '027-6000 0000', email: 'wang@h17.example', from: '2026-11-20' };
  await perform(person, 'applicant-h17', 'host-coordinator', null, coordinator);
  at.coordinator = await begin(person, 'applicant-h17', 'host-coordinator', null);
  await perform(person, 'applicant-h17', 'national-base-admission', null, { consent: 'yes', name: '国家光电子国际联合研究中心', nationalNumber: '2014D01', nationalType: 'joint_research_centre' });

  const maker = await person('decide1');
  await maker.goto('/key-bases');
  await maker.selectOption('#base', 'B11');
  await maker.fill('#reason', '第二批重点布局');
  await maker.click('#mark button');
  await perform(person, 'call1', 'special-naming', 'B11', { titleCode: 'cooperation_centre', country: 'DE', reason: '面向欧洲的合作窗口，示范作用明显' });
  await fill(maker, await taskAt(address, 'decide-title'), { decision: 'agree', reason: '示范作用明显' });
  await fill(await person('release1'), await taskAt(address, 'release-title'), { decision: 'release' });
  at.announcement = await first(await person(null), '/portal', "a[href^='/portal/announcements/']");

  await perform(person, 'call1', 'support-record', 'B11', { kind: 'national_project', programme: '政府间国际科技创新合作', year: 2026, comparison: 'equal', equalConditions: '评审得分相同，基地优先' });
  await perform(person, 'call1', 'support-record', 'B12', { kind: 'delegation', programme: '赴德技术转移代表团', year: 2026, comparison: 'own', equalConditions: '专业对口，单独组团' });
  await perform(person, 'call1', 'exchange-notice', null, { title: '关于报送2027年度交流活动计划的通知', text: '请各基地于2026年12月31日前报送下一年度交流活动计划。' });
  await perform(person, 'call1', 'exchange-event', null, { kind: 'among_bases', title: '省国合基地年度交流会', heldOn: '2026-12-18', respondBy: '2026-12-10', place: '武汉东湖国际会议中心', text: '交流联合研究进展，研讨与欧洲伙伴的合作。', openRegistration: true });
  await letter(at, await person('operator1'));
  const guest = await person(null);
  await guest.goto(at.reply);
  await guest.check('input[name=reply][value=yes]');
  await guest.fill('#participants', '张三、李四');
  await guest.click('main .do-bar button');

  await perform(person, 'decide1', 'bureau-mandate', null, { city: '武汉市', scopes: ['study'], from: '2026-11-20', to: '2026-12-20', instructions: '实地了解基地建设进展，形成书面报告。' });
  await recommend(at, person, address);
}

async function recommend(at, person, address) {
  const maker = await person('decide1');
  const task = (await begin(person, 'decide1', 'national-recommendation', null)).split('/').pop();
  const rows = await maker.evaluate(() => JSON.parse(document.querySelector('bases-form script[data-values]').textContent).rows);
  rows[0].chosen = true;
  rows[0].reason = '联合研究成果突出';
  await fill(maker, task, { occasion: '国科办〔2026〕1号', rows });
  await fill(await person('release1'), await taskAt(address, 'release-letter'), { decision: 'release' });
  at.letter = await first(maker, '/recommendations', "a[href^='/documents/']");
}

/** Marks the file that the page is about as a suspected secret. */
export async function suspect(page) {
  await page.fill('#reason', '疑有不宜公开的内容');
  await page.click('main .do-bar button');
  await page.click('dialog.ask button[value=yes]');
  await page.waitForURL(/inbox/);
}

/** The year's reports: one handed in and checked, two bases drawn for a visit. */
export async function assess({ person, address }) {
  const host = await person('applicant-h01');
  const task = await taskOf(address, 'report', 'annual-B11-2026');
  await host.goto(`/tasks/${task}`);
  const names = ['basics', 'agreements', 'projects', 'exchange', 'training', 'conferences', 'organisations', 'bigScience', 'platforms', 'enterprises', 'transfer', 'results', 'management', 'experience', 'next'];
  const areas = Object.fromEntries(names.map((name, i) => [name, `${i + 1}. 与德国夫琅禾费研究所的联合研究按年度计划推进，${i % 3 === 0 ? '全年开展互访6次' : '形成阶段报告1份'}。`]));
  await fill(host, task, { areas, activityTags: ['joint_research', 'exchange'], $rows: { changes: { description: '已按规定报告。' } }, coordinatorDepartment: '科技合作处', coordinatorName: '钱联络', planForNextYear: '新增联合项目2项。', truthful: true });
  await fill(host, await taskOf(address, 'host-check', 'annual-B11-2026'), { decision: 'approve' });
  const officer = await person('formal1');
  await officer.goto('/annual/2026');
  await officer.fill('#count', '2');
  await officer.click("form[action='/annual/2026/sample'] button");
  await officer.click('dialog.ask button[value=yes]');
  await officer.waitForSelector('[role=status]');
}

/** The year's evaluations: the list confirmed, one self-evaluation in. */
export async function evaluate({ person, address, moveClock }) {
  await moveClock('2027-01-04T09:00');
  await fill(await person('review1'), await taskAt(address, 'confirm-list'), {});
  const parts = Object.fromEntries(['cooperation', 'research', 'transfer', 'team', 'management', 'contribution'].map((part) => [part, '三年来按协议完成各项任务，合作稳定。']));
  await fill(await person('applicant-h36'), await taskOf(address, 'self-evaluation', 'evaluation-B20-2027'), { parts, figures: { projects: 3, papers: 12 }, truthful: true });
}

/** The panel of that evaluation confirmed; gives its first expert and the task in which he says whether he has a conflict. */
export async function empanel({ person, address }) {
  const panel = await taskOf(address, 'confirm-panel', 'evaluation-B20-2027');
  const organiser = await person('review1');
  await organiser.goto(`/tasks/${panel}`);
  const [first] = await organiser.evaluate(() => JSON.parse(document.querySelector('bases-form script[data-values]').textContent).expertIds);
  await fill(organiser, panel, {});
  const expert = await person(first.toLowerCase());
  await expert.goto('/inbox');
  const task = await expert.locator('tr:has-text("绩效评估") a.row-link:has-text("声明是否回避")').getAttribute('href');
  return { judge: first.toLowerCase(), declaration: task };
}

/** The mail with the invitation, and the link in it. */
async function letter(at, page) {
  await page.goto('/mail');
  const mails = await page.locator("a.row-link[href^='/mail/']").evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const mail of mails) {
    await page.goto(mail);
    const found = (await page.content()).match(/\/portal\/replies\/[0-9A-Za-z]{32}/);
    if (found) {
      Object.assign(at, { invitation: mail, reply: found[0] });
      return;
    }
  }

  throw new Error('no mail has an invitation');
}

async function first(page, address, link) {
  await page.goto(address);
  return page.locator(link).first().getAttribute('href');
}
