// Brings a fresh demonstration to where its pages have something to show: one application on its way, by the people of the procedure.
import { readFileSync } from 'node:fs';

const password = 'Bases-2026';

/** The process API, as the operator. */
export async function api(address, method, path, body) {
  const answer = await fetch(address + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`operator1:${password}`).toString('base64')}` },
    body: JSON.stringify(body),
  });
  return answer.status === 204 ? {} : answer.json();
}

/** The open tasks at an element, the newest first. */
export async function tasksAt(address, elementId) {
  const found = await api(address, 'POST', '/v2/user-tasks/search', { filter: { state: 'CREATED', elementId }, page: { limit: 200 } });
  return found.items.map((task) => task.userTaskKey).reverse();
}

/** The open task at an element of the case with this number. */
export async function taskOf(address, elementId, businessId) {
  const processInstanceKey = await caseOf(address, businessId);
  const found = await api(address, 'POST', '/v2/user-tasks/search', { filter: { state: 'CREATED', elementId, processInstanceKey } });
  return found.items[0]?.userTaskKey;
}

/** Presses a button that leads to another page. */
export async function submit(page, button) {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
}

export const taskAt = async (address, elementId) => (await tasksAt(address, elementId))[0];

export const caseOf = async (address, businessId) =>
  (await api(address, 'POST', '/v2/process-instances/search', { filter: { businessId } })).items[0]?.processInstanceKey;

/** Sends a form as the page that is open in the browser would: its values, with more written into them. */
export async function fill(page, task, more, how = 'completion') {
  await page.goto(`/tasks/${task}`);
  const status = await page.evaluate(async ({ task, more, how }) => {
    const merge = (value, other) => (value && other && !Array.isArray(other) && typeof other === 'object' ? Object.fromEntries([...new Set([...Object.keys(value), ...Object.keys(other)])].map((name) => [name, name in other ? merge(value[name], other[name]) : value[name]])) : other);
    const values = JSON.parse(document.querySelector('bases-form script[data-values]').textContent);
    const token = document.querySelector('meta[name=request-token]').content;
    const rows = (list, add) => (list ?? []).map((row) => ({ ...row, ...add }));
    const data = merge(values, more);
    for (const [list, add] of Object.entries(more.$rows ?? {})) {
      data[list] = rows(values[list], add);
    }

    delete data.$rows;
    const answer = await fetch(`/tasks/${task}/${how}`, { method: how === 'draft' ? 'PUT' : 'POST', headers: { 'content-type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify({ data }) });
    return answer.ok ? 200 : `${answer.status} ${await answer.text()}`;
  }, { task, more, how });
  if (status !== 200) {
    throw new Error(`${how} of ${task}: ${status}`);
  }

  // What was handed in is said on the next page, and not on the one that is photographed later.
  await page.goto('/inbox');
}

const office = ['applicationId', 'callId', 'hostId', 'submittedAt', 'documents', 'recommendation', 'integrityFindings'];

function sample(demo, id) {
  const form = JSON.parse(readFileSync(`${demo}/applications.json`, 'utf8')).find((one) => one.applicationId === id);
  return Object.fromEntries(Object.entries(form).filter(([name]) => !office.includes(name)));
}

const narrative = {
  cooperationBasis: '双方自2016年起联合开展作物分子育种研究，签有五年期合作协议，目标是共建面向长江中游的优质种质资源库。',
  results: '联合育成新品系12个，其中3个通过省级审定，累计示范推广46万亩。',
  funds: '单位每年安排专项经费300万元，协议期内不少于1500万元。',
  talent: '团队38人，其中正高职称11人，外籍专家4人。',
  facilities: '联合实验室2600平方米，高通量表型平台一套。',
  goals: '三年内建成华中地区作物种质国际合作中心。',
  plan: '2027年共建资源库；2028年联合攻关；2029年成果转化。',
  rules: '已制定财务、项目、保密、风险评估与议事决策制度。',
};

/** A file with text on a page, as people upload them. */
function pdf(words) {
  const stream = `BT /F1 20 Tf 60 760 Td (${words}) Tj 0 -40 Td /F1 12 Tf (Memorandum on joint research, signed 1 June 2021, valid until 31 December 2029.) Tj ET`;
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>', `<</Length ${stream.length}>>stream\n${stream}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Begins an application of a unit and fills in its draft; gives the task. */
export async function draft(person, demo, user, id, name) {
  const page = await person(user);
  await page.goto('/applications');
  await page.click('.open-call a');
  await page.click("form[action='/applications'] button");
  await page.waitForSelector('button[data-form-action=submit]:not([disabled])');
  const task = page.url().split('/').pop();
  await fill(page, task, { ...sample(demo, id), proposedBaseName: name, narrative }, 'draft');
  return task;
}

export async function handIn(person, user, task) {
  const page = await person(user);
  await page.goto(`/tasks/${task}`);
  await page.waitForSelector('button[data-form-action=submit]:not([disabled])');
  for (const label of ['申报书（盖章扫描件）', '实施方案', '合作协议', '法人证书或营业执照']) {
    const field = page.locator('.fjs-form-field-document', { has: page.locator('label', { hasText: label }) });
    await field.locator('input[type=file]').setInputFiles({ name: `${label}.pdf`, mimeType: 'application/pdf', buffer: pdf('Cooperation agreement') });
    await field.locator('a', { hasText: `${label}.pdf` }).waitFor();
  }

  await page.click('button[data-form-action=submit]');
  await page.waitForURL(/\/inbox/);
}

/** Accepted, its panel confirmed, and the first expert has declared and pledged; gives the expert. */
export async function toReview(person, address) {
  await fill(await person('formal1'), await taskAt(address, 'formal-check'), { decision: 'accept', $rows: { overrides: { reason: '两个基地的技术路线不同，同意受理。' }, humanDecisions: { decision: 'PASS', reason: '经核实符合。' } } });
  const panel = await taskAt(address, 'confirm-panel');
  const organiser = await person('review1');
  await organiser.goto(`/tasks/${panel}`);
  const expert = await organiser.evaluate(() => JSON.parse(document.querySelector('bases-form script[data-values]').textContent).expertIds[0]);
  await fill(organiser, panel, {});
  const page = await person(expert.toLowerCase());
  const mine = async (element) => {
    await page.goto('/inbox');
    return (await tasksAt(address, element)).find((key) => page.url() && key) && (await page.locator('a.row-link').first().getAttribute('href')).split('/').pop();
  };
  await fill(page, await mine('declare-conflict'), { conflict: 'none' });
  await fill(page, await mine('pledge'), { accepted: true });
  return { expert: expert.toLowerCase(), task: await mine('score') };
}

/** The expert's review, and the panel closed with it. */
export async function review(person, address, expert, task) {
  await fill(await person(expert), task, { rubricScores: { cooperation: 22, research: 21, transfer: 12, team: 13, management: 8, contribution: 8 }, score: 84, conclusion: 'not_recommend', comment: '合作基础扎实，但与现有基地方向重复。' });
  const id = (await api(address, 'POST', '/v2/user-tasks/search', { filter: { state: 'CREATED', elementId: 'declare-conflict' } })).items[0].processInstanceKey;
  const instance = (await api(address, 'POST', '/v2/process-instances/search', { filter: { processInstanceKey: id } })).items[0];
  await api(address, 'POST', '/v2/messages/publication', { name: 'panel.closed', correlationKey: instance.businessId ?? instance.businessKey });
}

export async function decide(person, address, moveClock) {
  await fill(await person('review1'), await taskAt(address, 'review-summary'), { siteInspection: false });
  await moveClock('2026-12-18T17:31');
}
