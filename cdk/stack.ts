// Travaux on AWS, composed. Each part is a construct of its own; what flows between them is here and nowhere else.
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Catalogue } from './catalogue.ts';
import { Client } from './client.ts';
import { Clock } from './clock.ts';
import { Deliver } from './deliver.ts';
import { Downloads } from './downloads.ts';
import { Exports } from './exports.ts';
import { Gateway } from './gateway.ts';
import { Live } from './live.ts';
import { Mail } from './mail.ts';
import { builtFiles, Pages } from './pages.ts';
import { People } from './people.ts';
import { DeliveryQueue } from './queue.ts';
import { Readers } from './readers.ts';
import type { Settings } from './settings.ts';
import { Snapshot } from './snapshot.ts';
import { LIVE, Sockets } from './sockets.ts';
import { Stream } from './stream.ts';
import { Table } from './table.ts';
import { Web } from './web.ts';

export interface TravauxProps extends StackProps, Settings {
  /** The folder the client was built into. */
  pages: string;
  /** The file that draws pages, as the client's build leaves it. */
  drawing: string;
}

export class TravauxStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { pages, drawing, domainName, certificateArn, signInPrefix, quotas, notes, mailFrom, ...props }: TravauxProps,
  ) {
    super(scope, id, { terminationProtection: true, ...props });
    const alarms = new Alarms(this, 'Alarms');
    const table = new Table(this, 'Table');
    const catalogue = new Catalogue(this, 'Catalogue', alarms);
    const downloads = new Downloads(this, 'Downloads');
    const people = new People(this, 'People', { signInPrefix });
    const gateway = new Gateway(this, 'Gateway', alarms);
    const sockets = new Sockets(this, 'Sockets');
    const queue = new DeliveryQueue(this, 'Deliveries', alarms);
    const common = { TABLE_NAME: table.store.tableName, ISSUER: people.issuer, LOG_LEVEL: 'info' };
    const exports = new Exports(this, 'Exports', {
      ...{ table, catalogue, alarms },
      // Nobody signs in there, and the site's name comes with each request: both would lead in a circle to the function itself.
      environment: { ...common, CLIENT_ID: 'none' },
    });
    const web = new Web(this, 'Web', {
      apiHost: gateway.host,
      liveHost: sockets.host,
      exports: exports.address,
      downloads,
      connect: people.origins,
      files: builtFiles(pages),
      domainName,
      certificateArn,
    });
    const client = new Client(this, 'Client', { people, url: web.url });
    const environment = { ...common, PUBLIC_URL: web.url, CLIENT_ID: client.id };
    const counted = { ...quotas, EDGE_MARK: web.mark };
    new Api(this, 'Api', {
      ...{ table, catalogue, gateway, alarms },
      environment: { ...environment, ...counted, ...notes },
    });
    new Live(this, 'Live', {
      ...{ table, catalogue, sockets, alarms },
      environment: { ...environment, ...counted },
    });
    new Readers(this, 'Readers', { table, catalogue, gateway, alarms, environment, drawing });
    const mail = new Mail(this, 'Mail', { table, gateway, alarms, environment, from: mailFrom });
    new Deliver(this, 'Deliver', { table, queue, mail, alarms, environment });
    new Stream(this, 'Stream', { table, catalogue, queue, sockets, alarms, environment });
    new Clock(this, 'Clock', { table, catalogue, queue, alarms, environment: { ...environment, ...notes } });
    const snapshot = new Snapshot(this, 'Snapshot', { table, catalogue, downloads, alarms, environment });
    new Pages(this, 'Pages', {
      web,
      folder: pages,
      configuration: {
        issuer: people.issuer,
        clientId: client.id,
        scope: client.scope,
        apiUrl: '/graphql',
        liveUrl: `/${LIVE}`,
      },
    });

    const outputs = {
      Url: [web.url, 'Where readers go.'],
      TableName: [table.store.tableName, 'The table: TABLE_NAME for `npm run seed`.'],
      Issuer: [people.issuer, 'Who signs the tokens.'],
      ClientId: [client.id, 'The pages, as the issuer knows them.'],
      UserPoolId: [people.pool.userPoolId, 'The accounts; a role is a group in it.'],
      SnapshotFunction: [snapshot.functionName, 'Call it with {"task":"snapshot"} after seeding.'],
      AlarmTopic: [alarms.topic.topicArn, 'Subscribe to it to hear of trouble.'],
    } as const;
    for (const [name, [value, description]] of Object.entries(outputs)) {
      new CfnOutput(this, name, { value, description });
    }
  }
}
