import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { text } from '../site/language';

GlobalWorkerOptions.workerSrc = worker;

/** Draws a PDF page by page as it is scrolled to. Scripts and links of the file do nothing: only its looks are drawn. */
export async function drawPdf(url: string, place: HTMLElement, current: () => boolean): Promise<void> {
  const waiting = document.createElement('p');
  waiting.setAttribute('role', 'status');
  waiting.textContent = text('正在打开…', 'Opening …');
  place.append(waiting);
  let file: PDFDocumentProxy;
  try {
    file = await getDocument({ url, cMapUrl: '/build/pdf/cmaps/', cMapPacked: true, standardFontDataUrl: '/build/pdf/standard_fonts/', useWasm: false, enableXfa: false, isEvalSupported: false }).promise;
  } catch {
    waiting.textContent = text('这个 PDF 无法在页面内显示，请下载后查看。', 'This PDF cannot be shown here; please download it.');
    return;
  }

  if (!current()) {
    return;
  }

  waiting.textContent = text(`共 ${file.numPages} 页`, `${file.numPages} pages`);
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      seen.unobserve(entry.target);
      void drawPage(file, entry.target as HTMLCanvasElement);
    }
  }, { rootMargin: '600px' });
  for (let number = 1; number <= file.numPages; number++) {
    const canvas = document.createElement('canvas');
    canvas.dataset.page = String(number);
    canvas.className = 'viewer-page';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', text(`第 ${number} 页`, `Page ${number}`));
    place.append(canvas);
    seen.observe(canvas);
  }
}

async function drawPage(file: PDFDocumentProxy, canvas: HTMLCanvasElement): Promise<void> {
  const page = await file.getPage(Number(canvas.dataset.page));
  const natural = page.getViewport({ scale: 1 });
  const scale = (Math.max(canvas.clientWidth, 320) / natural.width) * Math.min(devicePixelRatio, 2);
  const viewport = page.getViewport({ scale });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
}
