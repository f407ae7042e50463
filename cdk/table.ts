// The one table: the record, the events that tell of it, and what people keep. Everything else is derived from it.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];
const INDEX = 'gsi1';

export class Table extends Construct {
  readonly store: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.store = new TableV2(this, 'Store', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: INDEX,
          partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
          sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
        },
      ],
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Reading by key, in the table and its index; never the whole of it. */
  grantRead(to: IGrantable): void {
    this.allow(to, READ, this.store.tableArn);
    this.allow(to, ['dynamodb:Query'], `${this.store.tableArn}/index/${INDEX}`);
  }

  /** Reading by key, and changing items; the table itself stays out of reach. */
  grantReadWrite(to: IGrantable): void {
    this.grantRead(to);
    this.allow(to, WRITE, this.store.tableArn);
  }

  /** Reading the whole table, as only building the catalogue from nothing needs. */
  grantScan(to: IGrantable): void {
    this.allow(to, ['dynamodb:Scan'], this.store.tableArn);
  }

  // CDK's own grants would add `index/*` and the stream; these name each thing.
  private allow(to: IGrantable, actions: string[], resource: string): void {
    to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
