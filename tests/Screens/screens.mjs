// Takes a picture of every page of a running demonstration. usage: node screens.mjs ADDRESS FOLDER
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, folder] = process.argv.slice(2);
const password = 'Bases-2026';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'],
});
const faults = [];
mkdirSync(folder, { recursive: true });

/** A person at a browser of his own; nobody when there is no name. */
async function person(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  if (name) {
    await page.goto(`${address}/sign-in`);
    await page.fill('#name', name);
    await page.fill('#password', password);
    await page.click('form[action="/sign-in"] button');
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  return page;
}

async function picture(page, path, file, fullPage = false) {
  const answer = await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${folder}/${file}.png`, fullPage });
  console.log(`${answer.status()} ${file} ${path}`);
  if (answer.status() >= 400) {
    faults.push(`${path}: status ${answer.status()}`);
  }
}

/** The process API, as the operator. */
async function api(method, path, body) {
  const answer = await fetch(address + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`operator1:${password}`).toString('base64')}` },
    body: JSON.stringify(body),
  });
  return answer.status === 204 ? {} : answer.json();
}

const taskOf = async (elementId) => (await api('POST', '/v2/user-tasks/search', { filter: { state: 'CREATED', elementId } })).items[0]?.userTaskKey;
const caseOf = async (businessId) => (await api('POST', '/v2/process-instances/search', { filter: { businessId } })).items[0]?.processInstanceKey;

const visitor = await person();
await picture(visitor, '/portal', 'portal');
await picture(visitor, '/portal/publicity', 'portal-publicities');
await picture(visitor, '/portal/publicity/PUB-2026', 'portal-publicity');
await picture(visitor, '/portal/publicity/PUB-2026/objection?about=A011', 'portal-objection', true);
await picture(visitor, '/portal/register', 'portal-register');
await picture(visitor, '/sign-in', 'sign-in', true);

const manager = await person('call1');
await api('POST', '/v2/process-instances', { processDefinitionId: 'call', businessId: 'CALL-2027', variables: { callId: 'CALL-2027' } });
await picture(manager, '/inbox', 'inbox');
await picture(manager, '/cases', 'cases');
await picture(manager, `/tasks/${await taskOf('draft-call')}`, 'task');
await picture(manager, `/cases/${await caseOf('CALL-2026')}`, 'case-call');
await picture(manager, `/cases/${await caseOf('A011')}`, 'case-application');

const dark = await person('call1', { colorScheme: 'dark' });
await picture(dark, `/tasks/${await taskOf('draft-call')}`, 'task-dark');
const phone = await person('call1', { viewport: { width: 390, height: 844 } });
await picture(phone, '/inbox', 'inbox-phone');

const supervisor = await person('supervisor1');
await picture(supervisor, '/inbox', 'inbox-supervisor');
const contact = await taskOf('contact');
if (contact) {
  await picture(supervisor, `/tasks/${contact}`, 'objection-contact');
}

const designer = await person('designer1');
await picture(designer, '/designer', 'designer-home');
const definition = (await api('POST', '/v2/process-definitions/search', { filter: { processDefinitionId: 'expert-review' } })).items[0].processDefinitionKey;
await designer.goto(`${address}/designer/edit/${definition}`);
await designer.waitForSelector('bases-designer.is-ready');
await picture(designer, `/designer/edit/${definition}`, 'designer');
await picture(designer, '/definitions', 'definitions');

const host = await person('applicant-h09');
await picture(host, '/bases', 'bases-of-a-host');
await picture(host, '/bases/B12/changes/new', 'change-kinds');
await host.check('input[name=kind][value=leader]');
await host.fill('#occurredOn', '2026-11-10');
await host.click('form[action="/bases/B12/changes"] button');
await host.waitForURL(/tasks/);
await picture(host, new URL(host.url()).pathname, 'change-report', true);
const supervisor = await person('supervisor1');
await picture(supervisor, '/bases/B12', 'base', true);
await picture(supervisor, '/bases/B12?on=2025-01-01', 'base-as-of');
await picture(supervisor, '/supervision', 'supervision', true);
await supervisor.goto(`${address}/bases/B10`);
await supervisor.selectOption('#ground', 'TERMINATE_A28-1-EVAL');
await supervisor.fill('#reason', '阶段性综合绩效评估不合格');
await supervisor.click('form[action="/bases/B10/termination"] button');
await supervisor.click('dialog.ask button[value=yes]');
await supervisor.waitForURL(/cases/);
await picture(supervisor, new URL(supervisor.url()).pathname, 'termination');
await picture(supervisor, `/tasks/${await taskOf('find-facts')}`, 'termination-facts', true);

const operator = await person('operator1');
await picture(operator, '/clock', 'clock');
await operator.click('form[action="/clock/next"] button');
await operator.waitForLoadState('networkidle');
await operator.screenshot({ path: `${folder}/clock-moved.png` });
await picture(operator, '/incidents', 'incidents');
await picture(operator, '/mail', 'mail');
const mail = operator.locator('a.row-link').first();
if (await mail.count()) {
  await picture(operator, await mail.getAttribute('href'), 'mail-one');
}

// The yearly assessment begins on 1 December.
await operator.goto(`${address}/clock`);
await operator.fill('#to', '2026-12-01T09:30');
await operator.click('form:has(#to) button');
await operator.waitForLoadState('networkidle');
const checker = await person('formal1');
await picture(checker, '/annual', 'annual-assessment', true);
await picture(checker, `/cases/${await caseOf('annual-B11-2026')}`, 'annual-case');
await picture(await person('applicant-h01'), `/tasks/${await taskOf('report')}`, 'annual-report');
await picture(checker, '/evaluations/2027', 'evaluation-round', true);

const admin = await person('admin1');
await picture(admin, '/people?role=call-manager', 'people');
const english = await person('call1');
await english.click('form[action="/language"] button');
await picture(english, '/inbox', 'inbox-english');
await english.keyboard.press('Control+k');
await english.waitForTimeout(500);
await english.screenshot({ path: `${folder}/search.png` });
await picture(await person('e01'), '/inbox', 'inbox-expert');
await picture(await person('applicant-h01'), '/inbox', 'inbox-applicant');
await browser.close();

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
