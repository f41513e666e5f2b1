import { Workgroup } from "@pulumi/aws/athena";
import { DataCatalogEncryptionSettings } from "@pulumi/aws/glue";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { TeamContext } from "../context";

/** Where query results lie in the work bucket. */
const resultsPrefix = "athena-results/";

export interface AnalyticsArgs {
    /** What the account is built from. */
    readonly context: TeamContext;
    /** The key of the team's data: query results and tables' descriptions hold some of it. */
    readonly dataKeyArn: Input<string>;
}

/**
 * Queries and the data catalog inside the rules (R13), for teams that have `athena`, `glue` or `featureStore`. Glue's jobs
 * are not offered: they run outside the VPC unless whoever starts them wants otherwise. Processing jobs do the same work,
 * and IAM forces those into the VPC.
 *
 * Guarantees:
 * - query results lie in the work bucket, encrypted with the data key, whatever a client asks for [own-keys]
 * - the data catalog and the passwords in it are encrypted with the data key [own-keys]
 */
export class Analytics extends ComponentResource {
    constructor(name: string, args: AnalyticsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Analytics", name, {}, opts);
        const { features } = args.context.team;

        this.encryptCatalog(name, args);
        if (features.includes("athena")) {
            this.openWorkgroup(name, args);
        }
        this.registerOutputs({});
    }

    /** Athena and Feature Store keep their tables in Glue's catalog, so the settings are needed with each of the features. */
    private encryptCatalog(name: string, { context, dataKeyArn }: AnalyticsArgs): void {
        new DataCatalogEncryptionSettings(
            `${name}-catalog`,
            {
                catalogId: context.team.accountId,
                dataCatalogEncryptionSettings: {
                    encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: dataKeyArn },
                    connectionPasswordEncryption: {
                        returnConnectionPasswordEncrypted: true,
                        awsKmsKeyId: dataKeyArn,
                    },
                },
            },
            { parent: this },
        );
    }

    private openWorkgroup(name: string, { context, dataKeyArn }: AnalyticsArgs): void {
        const { names, team } = context;
        new Workgroup(
            `${name}-queries`,
            {
                name: names.workgroup,
                description: "The only workgroup that may be used",
                state: "ENABLED",
                forceDestroy: false,
                configuration: {
                    enforceWorkgroupConfiguration: true,
                    publishCloudwatchMetricsEnabled: true,
                    requesterPaysEnabled: false,
                    resultConfiguration: {
                        outputLocation: `s3://${names.bucket("work")}/${resultsPrefix}`,
                        expectedBucketOwner: team.accountId,
                        encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: dataKeyArn },
                    },
                },
            },
            { parent: this },
        );
    }
}
