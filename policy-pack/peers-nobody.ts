/** Rules that have been looked for in each of the three and found in none. */
export const askedByNobody: ReadonlySet<string> = new Set(
    `
kms-key-account-not-trusted kms-key-duties-separated kms-key-deletion-window-long kms-key-lockout-check-kept
kms-grant-narrow kms-external-key-expires s3-bucket-key-enabled s3-bucket-no-website ec2-internet-gateway-absent
ec2-nat-gateway-private ec2-prefix-list-bounded ec2-vpc-endpoint-policy-set ec2-vpc-endpoint-callers-bounded
ec2-vpc-endpoint-resources-bounded ec2-vpc-endpoint-private-dns ec2-vpc-peering-absent ec2-public-sharing-blocked
ec2-serial-console-off ec2-flow-log-fields-kept ec2-endpoint-service-principals-named
ec2-vpc-endpoint-security-group-set ec2-vpc-endpoint-known-service ec2-vpc-block-public-access-on
ec2-vpc-encryption-enforced ec2-security-group-no-plaintext-protocols ec2-source-destination-checked
ec2-instance-connect-endpoint-absent ec2-traffic-mirror-absent ec2-network-interface-not-shared
sagemaker-canvas-closed sagemaker-canvas-workspace-keyed sagemaker-code-repository-encrypted
sagemaker-custom-file-system-narrow sagemaker-domain-docker-restricted sagemaker-domain-files-retained
sagemaker-domain-iam-authentication sagemaker-domain-source-identity sagemaker-domain-vpc-only
sagemaker-idle-shutdown-kept sagemaker-lifecycle-downloads-checked sagemaker-lifecycle-no-secrets
sagemaker-notebook-instance-absent sagemaker-notebook-platform-supported sagemaker-output-sharing-keyed
sagemaker-service-catalog-off sagemaker-space-private sagemaker-user-profile-own-role
sagemaker-user-profile-unshared sagemaker-crowd-private sagemaker-labeling-job-in-vpc sagemaker-labeling-job-keyed
sagemaker-monitoring-in-vpc sagemaker-monitoring-isolated sagemaker-pipeline-definition-pinned
sagemaker-pipeline-no-secrets sagemaker-pipeline-steps-in-vpc sagemaker-pipeline-steps-isolated
sagemaker-pipeline-steps-keyed sagemaker-pipeline-traffic-encrypted sagemaker-training-in-vpc
sagemaker-training-isolated sagemaker-training-keyed sagemaker-training-remote-debug-off
sagemaker-training-traffic-encrypted sagemaker-workforce-sign-in-encrypted sagemaker-workforce-source-narrow
sagemaker-workteam-links-bound sagemaker-algorithm-unpublished sagemaker-device-fleet-customer-key
sagemaker-endpoint-core-dump-keyed sagemaker-endpoint-variant-redundant sagemaker-endpoint-ssm-access-off
sagemaker-environment-no-secrets sagemaker-feature-group-keyed sagemaker-image-registry-private
sagemaker-model-card-customer-key sagemaker-model-package-group-policy-closed iam-pass-role-narrow
iam-role-boundary-set ecr-public-repository-absent ecr-pull-through-known ecr-replication-inside
ecr-repository-lifecycle-set ecr-repository-kept backup-vault-locked backup-vault-policy-closed
efs-file-system-policy-closed secretsmanager-secret-policy-closed guardduty-malware-plan-tags
lambda-layers-own-account lambda-resource-policy-closed dynamodb-table-policy-closed
ec2-transit-gateway-default-tables-off ec2-transit-gateway-peering-absent ec2-transit-gateway-flow-logged
vpn-connection-ikev2-only vpn-connection-strong-algorithms vpn-connection-logged client-vpn-connections-logged
client-vpn-groups-named client-vpn-not-to-internet client-vpn-tunnel-whole client-vpn-portal-off
client-vpn-session-short verifiedaccess-instance-logged verifiedaccess-group-policy-set verifiedaccess-customer-key
networkfirewall-place-protected networkfirewall-policy-change-protected networkfirewall-policy-strict-order
networkfirewall-policy-drops-by-default networkfirewall-stateless-forwards networkfirewall-policy-has-rules
networkfirewall-stream-exceptions-dropped networkfirewall-rules-pass-nothing-unseen networkfirewall-domains-narrow
networkfirewall-home-net-set networkfirewall-tls-revocation-checked networkfirewall-resource-policy-closed
bedrock-agentcore-browser-recorded bedrock-agentcore-customer-key bedrock-agentcore-gateway-authorized
bedrock-agentcore-network-closed bedrock-agentcore-models-inside bedrock-agentcore-no-secrets
bedrock-agentcore-policy-closed bedrock-agentcore-vault-keyed bedrock-batch-output-customer-key
bedrock-custom-model-customer-key bedrock-data-source-customer-key bedrock-data-source-inside
bedrock-evaluation-job-customer-key bedrock-flow-customer-key bedrock-guardrail-customer-key
bedrock-guardrail-hides-personal-data bedrock-guardrail-stops-injection bedrock-inference-in-region
bedrock-invocations-logged-wholly bedrock-knowledge-base-customer-key bedrock-knowledge-base-store-inside
bedrock-prompt-customer-key bedrock-jobs-in-vpc comprehend-training-in-vpc ai-data-not-shared
kendra-index-access-controlled kendra-data-source-inside qbusiness-application-customer-key
rekognition-stream-customer-key cognito-client-callbacks-encrypted cognito-client-flows-safe
cognito-client-users-hidden cognito-identity-pool-no-guest-role cognito-user-no-password
cognito-user-pool-deletion-protected cognito-user-pool-invited-only ec2-instance-no-key-pair
ec2-spot-fleet-launch-templates-used ec2-allowed-images-enforced route53-dns-firewall-fails-closed
route53-dns-firewall-mutation-protected route53-dns-firewall-ends-blocking route53-dns-firewall-allows-narrow
route53-vpc-queries-logged route53-resolver-forwards-inside elb-load-balancer-internal elb-target-group-encrypted
transfer-connector-encrypted transfer-activity-logged transfer-user-confined datasync-agent-in-vpc
datasync-location-encrypted datasync-location-inside-aws datasync-smb-version-modern datasync-task-logged
workspaces-browser-data-kept workspaces-browser-customer-key workspaces-desktops-closed
workspaces-directory-source-bounded workspaces-ip-group-narrow appstream-fleet-in-vpc appstream-stack-data-kept
appstream-stack-streamed-in-vpc apigateway-policy-closed apigateway-integration-encrypted appsync-api-authenticated
appsync-api-private acm-certificate-key-strong acm-certificate-not-exportable acmpca-authority-revokes
acmpca-policy-closed codebuild-policy-closed codebuild-project-in-vpc codebuild-project-private
codebuild-report-group-keyed codebuild-source-encrypted codebuild-webhook-filtered codeartifact-policy-closed
codecommit-repository-customer-key codepipeline-pipeline-no-secrets codepipeline-webhook-authenticated
container-image-own-registry eks-access-by-entries apprunner-service-closed apprunner-service-customer-key
lightsail-resources-absent elasticbeanstalk-environment-closed directconnect-connection-encrypted
directconnect-public-interface-absent directconnect-prefixes-bounded networkmanager-segments-isolated
vpclattice-callers-authenticated vpclattice-policy-closed vpclattice-listener-encrypted vpclattice-network-logged
ram-share-inside
`
        .trim()
        .split(/\s+/),
);
