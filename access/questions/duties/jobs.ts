import { both, otherRegion, toSageMaker, toService, wellMade, without } from "../circumstances";
import type { Circumstance, Theme } from "../question";

const jobs = [
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateHyperParameterTuningJob",
] as const;
const job = "*";
const workers = ["studio", "jobs"] as const;
const also = (said: string, keys: Circumstance["keys"], base: Circumstance = wellMade) => both(base, { said, keys });

/** Jobs are started inside the VPC, under the team's keys, encrypted, or not at all. */
export const jobsOfTeams: readonly Theme[] = [
    {
        claim: "Jobs start in the VPC, under the team's keys and with encrypted traffic",
        control: "confined-work",
        rows: [
            [workers, "may", jobs, job, "zone", wellMade],
            ["jobs", "may", jobs, job, "aws", wellMade],
            [
                workers,
                "never",
                jobs,
                job,
                "zone",
                without(wellMade, "sagemaker:VpcSubnets", "sagemaker:VpcSecurityGroupIds"),
            ],
            [workers, "never", jobs, job, "zone", without(wellMade, "sagemaker:VpcSecurityGroupIds")],
            [workers, "never", jobs, job, "zone", without(wellMade, "sagemaker:VolumeKmsKeyArn")],
            [workers, "never", jobs, job, "zone", without(wellMade, "sagemaker:OutputKmsKeyArn")],
            [workers, "never", jobs, job, "zone", without(wellMade, "sagemaker:InterContainerTrafficEncryption")],
            [workers, "never", jobs, job, "zone", without(wellMade, "sagemaker:InstanceTypes")],
            [
                "administrator",
                "never",
                jobs,
                job,
                "zone",
                without(wellMade, "sagemaker:VpcSubnets", "sagemaker:VpcSecurityGroupIds"),
            ],
            ["administrator", "never", jobs, job, "zone", without(wellMade, "sagemaker:OutputKmsKeyArn")],
        ],
    },
    {
        claim: "No job runs under a stranger's key, with plain traffic, as another, or with a shell into it",
        control: "confined-work",
        rows: [
            [
                "studio",
                "never",
                jobs,
                job,
                "zone",
                also("under a stranger's key for disks", { "sagemaker:VolumeKmsKeyArn": "{stranger:key}" }),
            ],
            [
                "studio",
                "never",
                jobs,
                job,
                "zone",
                also("under a stranger's key for output", { "sagemaker:OutputKmsKeyArn": "{stranger:key}" }),
            ],
            [
                "studio",
                "never",
                jobs,
                job,
                "zone",
                also("with plain traffic", { "sagemaker:InterContainerTrafficEncryption": "false" }),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateTrainingJob",
                job,
                "zone",
                also("with remote debugging", { "sagemaker:EnableRemoteDebug": "true" }),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateTrainingJob",
                job,
                "zone",
                also("on the homes' file system", { "sagemaker:FileSystemId": "fs-homes" }),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateTrainingJob",
                job,
                "zone",
                also("on instances not agreed", { "sagemaker:InstanceTypes": ["ml.p5.48xlarge"] }),
            ],
            ["studio", "never", jobs, job, "zone", both(wellMade, otherRegion)],
            ["studio", "never", jobs, job, ["internet", "room"], wellMade],
            [
                workers,
                "never",
                "iam:PassRole",
                ["role:studio", "role:studio:other", "role:intake", "role:backup", "role:deployer", "role:infra-admin"],
                "zone",
                toSageMaker,
            ],
            [workers, "may", "iam:PassRole", "role:jobs", "zone", toSageMaker],
            [workers, "never", "iam:PassRole", "role:jobs", "zone", toService("glue")],
            [workers, "never", "iam:PassRole", "role:jobs", "zone", toService("lambda")],
            [workers, "never", "iam:PassRole", "role:jobs", "zone", toService("codebuild")],
        ],
    },
    {
        claim: "A job places its interfaces in the jobs' own network and in no other",
        control: "confined-work",
        rows: [
            [
                "jobs",
                "may",
                "ec2:CreateNetworkInterface",
                "ec2:subnet/subnet-0a",
                "aws",
                { keys: { "ec2:Vpc": "{vpc}" }, said: "in the team's VPC", needs: "network" },
            ],
            [
                "jobs",
                "may",
                "ec2:CreateNetworkInterface",
                "ec2:security-group/sg-0a",
                "aws",
                { keys: { "aws:ResourceTag/Name": "{prefix}-jobs" }, said: "in the jobs' group", needs: "network" },
            ],
            [
                "jobs",
                "may",
                "ec2:CreateNetworkInterfacePermission",
                "ec2:network-interface/eni-0a",
                "aws",
                { needs: "network" },
            ],
            [
                "jobs",
                "never",
                "ec2:CreateNetworkInterface",
                "ec2:subnet/subnet-0a",
                "aws",
                { keys: { "ec2:Vpc": "arn:aws:ec2:{region}:{account}:vpc/vpc-other" }, said: "in another VPC" },
            ],
            [
                "jobs",
                "never",
                "ec2:CreateNetworkInterface",
                "ec2:security-group/sg-0a",
                "aws",
                { keys: { "aws:ResourceTag/Name": "{prefix}-studio-{other}" }, said: "in a member's group" },
            ],
            [
                ["studio", "infra-admin", "administrator"],
                "never",
                "ec2:CreateNetworkInterfacePermission",
                "ec2:network-interface/eni-0a",
                "zone",
            ],
            [
                workers,
                "never",
                ["ec2:AttachNetworkInterface", "ec2:ModifyNetworkInterfaceAttribute"],
                "ec2:network-interface/eni-0a",
                "zone",
            ],
        ],
    },
];
