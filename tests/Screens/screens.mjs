// Takes a picture of every page of a running demonstration. usage: node screens.mjs ADDRESS FOLDER DEMO [NAME…]
//
// A new page is one line of `pages`: who looks, where, the picture's name, and how (phone, dark, english, full = the whole
// length, wait = a selector that has to be there). An address may be a function of what the demonstration was brought to
// (see cases.mjs). Names given on the command line take those pictures alone.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { api, caseOf, decide, draft, handIn, review, taskAt, toReview } from './cases.mjs';

const [address, folder, demo, ...only] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'],
});
const faults = [];
const people = new Map();
mkdirSync(folder, { recursive: true });

/** A person at a browser of his own, signed in once; nobody when there is no name. */
async function person(name, look = {}) {
  const key = `${name} ${look.phone ?? ''} ${look.dark ?? ''} ${look.english ?? ''}`;
  if (!people.has(key)) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: look.phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
      colorScheme: look.dark ? 'dark' : 'light',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 4') && faults.push(`${page.url()}: ${message.text()}`));
    if (name) {
      await page.goto('/sign-in');
      await page.fill('#name', name);
      await page.fill('#password', 'Bases-2026');
      await page.click('form[action="/sign-in"] button.btn-primary');
      await page.waitForURL((url) => url.pathname !== '/sign-in');
    }

    if (look.english) {
      await page.goto(name ? '/inbox' : '/portal');
      await page.click('form[action="/language"] button');
    }

    people.set(key, page);
  }

  return people.get(key);
}

async function picture([who, where, file, look = {}]) {
  if (only.length > 0 && !only.includes(file)) {
    return;
  }

  const page = await person(who, look);
  const path = typeof where === 'function' ? await where() : where;
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  if (look.wait) {
    await page.waitForSelector(look.wait);
  }

  if (look.act) {
    await look.act(page);
  }

  await page.waitForTimeout(500);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.screenshot({ path: `${folder}/${file}.png`, fullPage: look.full ?? false });
  console.log(`${answer.status()} ${file} ${path}`);
  if (answer.status() >= 400 && !look.refused) {
    faults.push(`${path}: status ${answer.status()}`);
  }

  if (beyond > 1) {
    faults.push(`${path} (${file}): ${beyond} pixels wider than the window`);
  }
}

const form = 'button[data-form-action=submit]:not([disabled])';
const definition = async (id) => (await api(address, 'POST', '/v2/process-definitions/search', { filter: { processDefinitionId: id } })).items[0].processDefinitionKey;

/** Pages of the morning on which the demonstration begins. */
const pages = [
  [null, '/portal', 'portal'],
  [null, '/portal', 'portal-phone', { phone: true }],
  [null, '/portal', 'portal-english', { english: true }],
  [null, '/portal/calls', 'portal-calls'],
  [null, '/portal/calls/CALL-2027', 'portal-call'],
  [null, '/portal/publicity', 'portal-publicities'],
  [null, '/portal/publicity/PUB-2026', 'portal-publicity'],
  [null, '/portal/publicity/PUB-2026/objection?about=A011', 'portal-objection'],
  [null, '/portal/register', 'portal-register'],
  [null, '/sign-in', 'sign-in'],
  ['call1', '/inbox', 'inbox'],
  ['call1', '/inbox', 'inbox-english', { english: true }],
  ['call1', '/inbox', 'search', { act: (page) => page.keyboard.press('Control+k') }],
  ['call1', '/cases', 'cases'],
  ['call1', '/cases', 'cases-phone', { phone: true }],
  ['call1', '/calls', 'calls'],
  ['call1', '/calls/CALL-2026', 'call'],
  ['call1', '/begin', 'begin'],
  ['call1', async () => `/cases/${await caseOf(address, 'CALL-2026')}`, 'case-call'],
  ['call1', async () => `/cases/${await caseOf(address, 'A011')}`, 'case-application'],
  ['call1', '/register', 'register'],
  ['call1', '/calendar', 'calendar'],
  ['call1', '/policy', 'policy'],
  ['supervisor1', '/inbox', 'inbox-supervisor'],
  ['supervisor1', async () => `/tasks/${await taskAt(address, 'contact')}`, 'objection-contact', { wait: form }],
  ['applicant-h01', '/applications', 'applications'],
  ['bureau-wuhan', '/inbox', 'inbox-bureau'],
  ['designer1', '/designer', 'designer-home'],
  ['designer1', async () => `/designer/edit/${await definition('expert-review')}`, 'designer', { wait: 'bases-designer.is-ready' }],
  ['designer1', '/definitions', 'definitions'],
  ['applicant-h09', '/bases', 'bases-of-a-host'],
  ['applicant-h09', '/bases/B12/changes/new', 'change-kinds'],
  ['supervisor1', '/bases/B12', 'base', { full: true }],
  ['supervisor1', '/bases/B12?on=2025-01-01', 'base-as-of'],
  ['supervisor1', '/supervision', 'supervision', { full: true }],
  ['operator1', '/clock', 'clock'],
  ['operator1', '/incidents', 'incidents'],
  ['operator1', '/mail', 'mail'],
  ['admin1', '/people?role=call-manager', 'people'],
  ['admin1', '/people/bureau-wuhan', 'person'],
  ['applicant-h01', '/cases/999999', 'not-found', { refused: true }],
];

/** Pages of one application on its way: each group after the step that brings it there. */
const stages = [
  {
    before: async (at) => {
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
    pages: (at) => [
      ['applicant-h09', at.change, 'change-report', { full: true }],
      ['supervisor1', at.termination, 'termination'],
      ['supervisor1', async () => `/tasks/${await taskAt(address, 'find-facts')}`, 'termination-facts', { full: true }],
    ],
  },
  {
    before: async (at) => {
      at.task = await draft(person, demo, 'applicant-h20', 'A034', '长江中游作物育种国际科技合作基地');
    },
    pages: (at) => [
      ['applicant-h20', `/tasks/${at.task}`, 'task-application', { wait: '[data-rules] details' }],
      ['applicant-h20', `/tasks/${at.task}`, 'task-application-dark', { dark: true, wait: '[data-rules] details' }],
      ['applicant-h20', `/tasks/${at.task}`, 'task-application-phone', { phone: true, wait: '[data-rules] details' }],
    ],
  },
  {
    before: (at) => handIn(person, 'applicant-h20', at.task),
    pages: () => [
      ['applicant-h20', '/applications', 'applications-receipt'],
      ['formal1', async () => `/tasks/${await taskAt(address, 'formal-check')}`, 'formal-check', { wait: form }],
      ['formal1', async () => `/tasks/${await taskAt(address, 'formal-check')}`, 'formal-check-dark', { dark: true, wait: form }],
    ],
  },
  {
    before: async (at) => Object.assign(at, await toReview(person, address)),
    pages: (at) => [
      [at.expert, '/inbox', 'inbox-expert'],
      [at.expert, `/tasks/${at.task}`, 'expert', { wait: form, act: async (page) => { await page.click('[role=tab]:has-text("合作协议")'); await page.waitForSelector('canvas'); } }],
    ],
  },
  {
    before: (at) => review(person, address, at.expert, at.task),
    pages: () => [['review1', async () => `/tasks/${await taskAt(address, 'review-summary')}`, 'review-summary', { wait: form }]],
  },
  {
    before: () =>
      decide(person, address, async (to) => {
        const page = await person('operator1');
        await page.goto('/clock');
        await page.fill('input[name=to]', to);
        await page.click("form[action='/clock'] button");
        await page.click('dialog.ask button[value=yes]', { timeout: 3000 }).catch(() => undefined);
        await page.waitForSelector('[role=status]:has-text("时钟已拨到")', { timeout: 120000 });
      }),
    pages: () => [
      ['decide1', async () => `/tasks/${await taskAt(address, 'decide')}`, 'decision-sheet', { wait: form, full: true }],
      ['operator1', '/clock', 'clock-moved'],
      ['formal1', '/annual', 'annual-assessment', { full: true }],
      ['formal1', async () => `/cases/${await caseOf(address, 'annual-B11-2026')}`, 'annual-case'],
      ['applicant-h01', async () => `/tasks/${await taskAt(address, 'report')}`, 'annual-report'],
    ],
  },
];

for (const line of pages) {
  await picture(line);
}

const at = {};
for (const stage of only.length === 0 || only.includes('stages') ? stages : []) {
  await stage.before(at);
  for (const line of stage.pages(at)) {
    await picture(line);
  }
}

await browser.close();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
