// Takes a picture of every page of a running demonstration. usage: node screens.mjs ADDRESS FOLDER DEMO [NAME…]
// The pages are in pages.mjs. Names given on the command line take those pictures alone; "stages" takes all that come after the
// first morning. FOLDER/README.md says what each picture shows.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { index } from './index.mjs';
import { pages, stages } from './pages.mjs';

const [address, folder, demo, ...only] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'],
});
const faults = [];
const taken = [];
const people = new Map();
mkdirSync(folder, { recursive: true });

/** A person at a browser of his own, signed in once; nobody when there is no name. */
async function person(name, look = {}) {
  const key = `${name} ${look.phone ?? ''} ${look.dark ?? ''} ${look.english ?? ''}`;
  if (!people.has(key)) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
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

async function picture([who, where, file, look = {}], later = false) {
  if (only.length > 0 && !only.includes(file) && !(later && only.includes('stages'))) {
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
  // The whole length in one window, so that what sticks to its edges is where it belongs.
  const window = page.viewportSize();
  if (look.full) {
    await page.setViewportSize({ width: window.width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    await page.waitForTimeout(300);
  }

  await page.screenshot({ path: `${folder}/${file}.png` });
  await page.setViewportSize(window);
  taken.push({ file, who, path: new URL(path, address).pathname });
  await look.after?.(page);
  console.log(`${answer.status()} ${file} ${path}`);
  if (answer.status() >= 400 && !look.refused) {
    faults.push(`${path}: status ${answer.status()}`);
  }

  if (beyond > 1) {
    faults.push(`${path} (${file}): ${beyond} pixels wider than the window`);
  }
}

const stage = {
  person,
  address,
  demo,
  moveClock: async (to) => {
    const page = await person('operator1');
    await page.goto('/clock');
    await page.fill('input[name=to]', to);
    await page.click("form[action='/clock'] button");
    await page.click('dialog.ask button[value=yes]', { timeout: 3000 }).catch(() => undefined);
    await page.waitForSelector('[role=status]:has-text("时钟已拨到")', { timeout: 120000 });
  },
};

for (const line of pages(stage)) {
  await picture(line);
}

const at = {};
for (const group of only.length === 0 || only.includes('stages') ? stages : []) {
  await group.before(at, stage);
  for (const line of group.pages(at, stage)) {
    await picture(line, true);
  }
}

index(folder, taken);
await browser.close();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
