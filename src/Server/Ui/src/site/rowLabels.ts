/** What a cell holds that says nothing by itself: a dash, or nothing. */
const bare = /^[—–-]?$/;

/*
 * On a phone a row of a list stands as a small card and its headings are not seen: each cell then carries its heading, and
 * one that holds nothing is left out. The first cell is what the row is about; it needs no heading.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table.list')) {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((heading) => heading.textContent?.trim() ?? '');
  for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
    const name = row.querySelector('.row-link, strong')?.closest('td')?.cellIndex ?? 0;
    for (const cell of row.cells) {
      const heading = headings[cell.cellIndex];
      const empty = bare.test(cell.textContent?.trim() ?? '') && !cell.querySelector('input, button, img, svg, a');
      cell.classList.toggle('is-bare', empty);
      if (heading && cell.cellIndex !== name && !empty && !cell.querySelector('.state')) {
        cell.dataset.label = heading;
      }
    }
  }
}
