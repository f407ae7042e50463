// Stands in for `@apollo/usage-reporting-protobuf` in the bundles. Apollo imports it for reports to its own service, which
// are never sent here; the real one adds about 230 kB to what every cold start has to read.

export class Report {}
export class ReportHeader {}
export class Trace {}
export const google = {};
