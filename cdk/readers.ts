// The functions that answer readers by the gateway, besides the api: feeds, annotations, and pages.
import { basename } from 'node:path';
import { Construct } from 'constructs';
import type { Gateway } from './gateway.ts';
import { Reader, type ReaderProps } from './reader.ts';

export interface ReadersProps extends Pick<ReaderProps, 'table' | 'catalogue' | 'alarms' | 'environment'> {
  gateway: Gateway;
  /** The file that draws pages, as the client's build leaves it. */
  drawing: string;
}

export class Readers extends Construct {
  constructor(scope: Construct, id: string, { gateway, drawing, environment, ...common }: ReadersProps) {
    super(scope, id);
    const feed = new Reader(this, 'Feed', {
      ...common,
      environment,
      entry: 'functions/feed/index.ts',
      description: 'Answers with feeds and calendars.',
      meaning: 'People who follow by feed or calendar hear nothing new. Look at the log of the feed function.',
    });
    gateway.answerFeeds(feed.handler);
    const annotations = new Reader(this, 'Annotations', {
      ...common,
      environment,
      entry: 'functions/annotations/index.ts',
      description: 'Answers with public notes as Web Annotations.',
      meaning:
        'People who read public notes by a program of their own get an error. Look at the log of the annotations function.',
    });
    gateway.answerAnnotations(annotations.handler);
    const page = new Reader(this, 'Page', {
      ...common,
      environment: { ...environment, PAGES_PATH: `/var/task/${basename(drawing)}` },
      entry: 'functions/page/index.ts',
      description: 'Answers with pages, embeds and the map of the site, drawn.',
      meaning: 'People see an error in the place of a page. Look at the log of the page function.',
      beside: drawing,
    });
    gateway.answerPages(page.handler);
  }
}
