// The app: the stack with its settings, under the feature flags that CDK recommends for a project begun today.
import { App } from 'aws-cdk-lib';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { settings } from './settings.ts';
import { TravauxStack } from './stack.ts';

export interface AppProps {
  /** The folder the client was built into. */
  pages: string;
  /** The file that draws pages, as the client's build leaves it. */
  drawing: string;
  /** CDK context besides what the command line gives. */
  context?: Record<string, unknown>;
  /** Where the template is written; where `cdk` says when absent. */
  outdir?: string;
}

export function makeApp({ pages, drawing, context = {}, outdir }: AppProps): { app: App; stack: TravauxStack } {
  const app = new App({
    outdir,
    context: { ...CURRENTLY_RECOMMENDED_FLAGS, ...context },
    // No AWS::CDK::Metadata resource: the stack reports nothing about itself to anyone.
    analyticsReporting: false,
  });
  return { app, stack: new TravauxStack(app, 'Travaux', { pages, drawing, ...settings(app) }) };
}
