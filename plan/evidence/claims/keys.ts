import { eachHas, inEveryTeam, keyFor, settings, unlessAbsent, type Claim } from "../claim";

/** One key for each purpose, so a right on one says nothing of the others; each use names the one of its purpose. */
export const keyClaims: readonly Claim[] = [
    {
        name: "Everything that is encrypted is under the environment's own key of its purpose",
        control: "own-keys",
        flaws: [
            settings(
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                {
                    "rules.applyServerSideEncryptionByDefault.kmsMasterKeyId": keyFor("-data"),
                    "rules.applyServerSideEncryptionByDefault.sseAlgorithm": "aws:kms",
                    "rules.blockedEncryptionTypes.0": "SSE-C",
                },
                /-buckets-(landing|input|work|outbox|artifacts)/,
            ),
            settings(
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                {
                    "rules.applyServerSideEncryptionByDefault.kmsMasterKeyId": keyFor("-logs", "-archive"),
                    "rules.blockedEncryptionTypes.0": "SSE-C",
                },
                /-records|-archive-/,
            ),
            settings("aws:cloudwatch/logGroup:LogGroup", { kmsKeyId: keyFor("-logs") }, /^(?!audit-)/),
            settings("aws:cloudwatch/logGroup:LogGroup", { kmsKeyId: keyFor("-alarms") }, /^audit-/),
            settings("aws:sagemaker/domain:Domain", { kmsKeyId: keyFor("-notebooks") }),
            settings("aws:ebs/defaultKmsKey:DefaultKmsKey", { keyArn: keyFor("-notebooks") }),
            settings("aws:ec2/launchTemplate:LaunchTemplate", {
                "blockDeviceMappings.ebs.kmsKeyId": keyFor("-notebooks"),
            }),
            settings("aws:backup/vault:Vault", { kmsKeyArn: keyFor("-backup") }),
            settings("aws:ecr/repository:Repository", {
                "encryptionConfigurations.kmsKey": keyFor("-images"),
                "encryptionConfigurations.encryptionType": "KMS",
            }),
            settings("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", {
                "encryptionConfigurations.kmsKey": keyFor("-packages"),
                "encryptionConfigurations.encryptionType": "KMS",
            }),
            settings("aws:codeartifact/domain:Domain", { encryptionKey: keyFor("-packages") }),
            settings("aws:sns/topic:Topic", { kmsMasterKeyId: keyFor("-logs", "-alarms") }),
            settings("aws:sfn/stateMachine:StateMachine", {
                "encryptionConfiguration.kmsKeyId": keyFor("-logs", "-alarms"),
                "encryptionConfiguration.type": "CUSTOMER_MANAGED_KMS_KEY",
            }),
            settings("aws:cfg/deliveryChannel:DeliveryChannel", { s3KmsKeyArn: keyFor("-archive") }),
            settings("aws:athena/workgroup:Workgroup", {
                "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn": keyFor("-data"),
                "configuration.resultConfiguration.encryptionConfiguration.encryptionOption": "SSE_KMS",
            }),
            settings("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", {
                "dataCatalogEncryptionSettings.connectionPasswordEncryption.awsKmsKeyId": keyFor("-data"),
                "dataCatalogEncryptionSettings.connectionPasswordEncryption.returnConnectionPasswordEncrypted": true,
                "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId": keyFor("-data"),
                "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode": "SSE-KMS",
            }),
            ...["firewall:Firewall", "firewallPolicy:FirewallPolicy", "ruleGroup:RuleGroup"].map((type) =>
                settings(`aws:networkfirewall/${type}`, {
                    "encryptionConfiguration.keyId": keyFor("-firewall"),
                    "encryptionConfiguration.type": "CUSTOMER_KMS",
                }),
            ),
            settings("aws:dynamodb/table:Table", { "serverSideEncryption.kmsKeyArn": keyFor("-data") }),
            settings("aws:cloudtrail/trail:Trail", { kmsKeyId: keyFor("-archive") }),
            settings("aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer", {
                kmsKeyId: unlessAbsent(keyFor("-data")),
            }),
        ],
    },
    {
        name: "Every key has its alias, by which policies and people know it, and every team one key for each purpose",
        control: "own-keys",
        flaws: [
            eachHas("aws:kms/key:Key", "aws:kms/alias:Alias", "targetKeyId", "keyId"),
            inEveryTeam("aws:kms/alias:Alias", 5),
            eachHas("aws:kms/externalKey:ExternalKey", "aws:kms/alias:Alias", "targetKeyId", "keyId"),
            aliasesApart,
        ],
    },
];

/** A second alias on a key would open the policies that are written for another purpose. */
function aliasesApart(inventory: Parameters<Claim["flaws"][number]>[0]): readonly string[] {
    const targets = inventory
        .of("aws:kms/alias:Alias")
        .map(({ account, inputs }) => `${account ?? ""} ${String(inputs["targetKeyId"])}`);
    return inventory
        .of("aws:kms/alias:Alias")
        .filter(({ account, inputs }) => {
            const own = `${account ?? ""} ${String(inputs["targetKeyId"])}`;
            const pattern = new RegExp(`^alias/kura-${inventory.config.environment}-[a-z0-9-]+$`);
            return !pattern.test(String(inputs["name"])) || targets.filter((each) => each === own).length > 1;
        })
        .map(({ name, inputs }) => `${name}: ${String(inputs["name"])} is another name of a key that has one`);
}
