/** The language that the server chose for this page. */
export const chinese = !document.documentElement.lang.startsWith('en');

/** The text in the page's language. */
export const text = (zh: string, en: string): string => (chinese ? zh : en);
