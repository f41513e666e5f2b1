import type { RequestContext } from "../../../access/simulation";
import { refusesByItself, type Attempt } from "../../attempt";
import type { Claim } from "../../claim";
import type { Inventory } from "../../inventory";

const training = ["CreateTrainingJob", "CreateHyperParameterTuningJob", "CreateProcessingJob"].map(sageMaker);
const searching = ["CreateAutoMLJob", "CreateAutoMLJobV2"].map(sageMaker);
const watching = ["CreateMonitoringSchedule", "UpdateMonitoringSchedule"].map(sageMaker);
const inSpaces = ["CreateApp", "DeleteApp", "CreateSpace", "UpdateSpace", "DeleteSpace"].map(sageMaker);
const placing = ["Create", "Delete"].flatMap((does) =>
    ["NetworkInterface", "NetworkInterfacePermission"].map((what) => `ec2:${does}${what}`),
);

function sageMaker(call: string): string {
    return `sagemaker:${call}`;
}

/** What is set up otherwise than the team has agreed is refused to whoever runs code of the team, whatever he is allowed. */
export const workLockClaims: readonly Claim[] = [
    {
        name: "The guards of work refuse by themselves each thing that a job, a model or a space may not be",
        control: "confined-work",
        flaws: [
            refusesByItself({
                at: (inventory) => policies(inventory, /-roles-guard-jobs$/),
                attempts: ({ account = "" }, inventory) => jobs(account, inventory),
            }),
            refusesByItself({
                at: (inventory) => policies(inventory, /-roles-guard-zone$/),
                attempts: ({ account = "" }, inventory) => [
                    ...spaces(inventory.config.region, account),
                    ...stores(account, inventory),
                    ...interfaces(inventory.config.region, account),
                ],
            }),
        ],
    },
];

function policies(inventory: Inventory, at: RegExp) {
    return inventory.of("aws:iam/policy:Policy").filter(({ name }) => at.test(name));
}

function has({ teams }: Inventory, account: string, feature: string): boolean {
    return teams.some((team) => team.account === account && team.config.features.some((each) => each === feature));
}

function jobs(account: string, inventory: Inventory): readonly Attempt[] {
    const { region } = inventory.config;
    const serving = has(inventory, account, "inference");
    const labelling = has(inventory, account, "labelling");
    const key = (owner: string) => `arn:aws:kms:${region}:${owner}:key/some`;
    const wellMade: RequestContext = {
        "sagemaker:VpcSubnets": ["subnet-0a"],
        "sagemaker:VpcSecurityGroupIds": ["sg-0a"],
        "sagemaker:VolumeKmsKeyArn": key(account),
        "sagemaker:OutputKmsKeyArn": key(account),
        "sagemaker:InterContainerTrafficEncryption": "true",
        "sagemaker:InstanceTypes": ["ml.m5.large"],
    };
    const placed = [...training, ...searching, ...(serving ? ["sagemaker:CreateModel", ...watching] : [])];
    const sized = [
        ...training,
        ...(serving ? ["sagemaker:CreateEndpointConfig", "sagemaker:CreateTransformJob", ...watching] : []),
    ];
    const written = [
        ...training,
        ...searching,
        ...(serving ? ["sagemaker:CreateTransformJob", ...watching] : []),
        ...(labelling ? ["sagemaker:CreateLabelingJob"] : []),
    ];
    const but = (does: readonly string[], different: RequestContext): Attempt => ({
        by: "jobs",
        does,
        with: { ...wellMade, ...different },
    });
    return [
        but(placed, { "sagemaker:VpcSubnets": undefined }),
        but(placed, { "sagemaker:VpcSecurityGroupIds": undefined }),
        ...["false", undefined].map((encrypted) =>
            but(
                placed.filter((each) => each !== "sagemaker:CreateModel"),
                { "sagemaker:InterContainerTrafficEncryption": encrypted },
            ),
        ),
        but(written, { "sagemaker:OutputKmsKeyArn": undefined }),
        but([...searching, ...sized], { "sagemaker:VolumeKmsKeyArn": undefined }),
        but(sized, { "sagemaker:InstanceTypes": undefined }),
        but(training.slice(0, 1), { "sagemaker:InstanceTypes": ["ml.x99.metal"] }),
        ...["VolumeKmsKey", "VolumeKmsKeyArn", "OutputKmsKey", "OutputKmsKeyArn"].map((property) =>
            but(training.slice(0, 1), { [`sagemaker:${property}`]: key("999999999999") }),
        ),
        but(training.slice(0, 1), { "sagemaker:EnableRemoteDebug": "true" }),
        but(training.slice(0, 1), { "sagemaker:FileSystemId": "fs-homes" }),
        ...(serving ? [but(["sagemaker:CreateEndpointConfig"], { "sagemaker:ServerlessMemorySize": "2048" })] : []),
        ...(labelling
            ? [
                  but(["sagemaker:CreateLabelingJob"], {
                      "sagemaker:WorkteamArn": `arn:aws:sagemaker:${region}:394669845002:workteam/public-crowd/default`,
                  }),
              ]
            : []),
    ];
}

function spaces(region: string, account: string): readonly Attempt[] {
    const own: RequestContext = {
        "sagemaker:OwnerUserProfileArn": `arn:aws:sagemaker:${region}:${account}:user-profile/d-some/some`,
        "sagemaker:SpaceSharingType": "Private",
    };
    const by = "studio-member";
    const scripts = [`arn:aws:sagemaker:${region}:${account}:studio-lifecycle-config/mine`];
    return [
        { by, does: inSpaces, with: { ...own, "sagemaker:SpaceSharingType": "Shared" } },
        {
            by,
            does: ["sagemaker:CreateSpace", "sagemaker:UpdateSpace"],
            with: { ...own, "sagemaker:RemoteAccess": "ENABLED" },
        },
        {
            by,
            does: ["sagemaker:CreateApp", "sagemaker:UpdateSpace"],
            with: { ...own, "sagemaker:StudioLifecycleConfigArns": scripts },
        },
    ];
}

function stores(account: string, inventory: Inventory): readonly Attempt[] {
    const foreign = `arn:aws:kms:${inventory.config.region}:999999999999:key/other`;
    const attempt = (does: string, different: RequestContext): Attempt => ({
        by: "studio-member",
        does,
        with: different,
    });
    return [
        ...(has(inventory, account, "featureStore")
            ? ["OnlineStoreKmsKey", "OnlineStoreKmsKeyArn", "OfflineStoreKmsKey", "OfflineStoreKmsKeyArn"].map((key) =>
                  attempt("sagemaker:CreateFeatureGroup", { [`sagemaker:FeatureGroup${key}`]: foreign }),
              )
            : []),
        ...(has(inventory, account, "secrets")
            ? [
                  attempt("secretsmanager:CreateSecret", { "secretsmanager:KmsKeyArn": foreign }),
                  attempt("secretsmanager:CreateSecret", { "secretsmanager:KmsKeyArn": undefined }),
                  attempt("secretsmanager:DeleteSecret", { "secretsmanager:ForceDeleteWithoutRecovery": "true" }),
              ]
            : []),
    ];
}

function interfaces(region: string, account: string): readonly Attempt[] {
    const on = (resource: string) => `arn:aws:ec2:${region}:${account}:${resource}`;
    const by = "jobs";
    const does = "ec2:CreateNetworkInterface";
    return [
        { by, does: placing, with: { "aws:SourceVpc": "vpc-0a" } },
        { by, does, on: on("subnet/subnet-0a"), with: { "ec2:Vpc": on("vpc/vpc-other") } },
        ...["other", undefined].map((name) => ({
            by,
            does,
            on: on("security-group/sg-0a"),
            with: { "aws:ResourceTag/Name": name },
        })),
    ];
}
