/** The path of a provision's page. Its code holds a slash (ITR-1988/3.3), which is part of the name and no level of the site. */
export const provisionPath = (code: string): string => `/provisions/${encodeURIComponent(code)}`;
