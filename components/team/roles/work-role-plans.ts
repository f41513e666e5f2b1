import type { PolicyDocument } from "../../iam/document";
import { workRoles, type Boundary, type WorkRole } from "../../names";
import type { TeamContext } from "../context";
import { workArns } from "../principals";
import { alarmRolePolicy, alarmRoleTrust } from "../records/alarm-role";
import type { RolePlan } from "./role-plans";
import { featureStorePolicy, mlflowPolicy } from "./services/artifact-stores";
import { backupPolicy } from "./services/backup";
import { flowLogsPolicy } from "./services/flow-logs";
import { imagesPolicy } from "./services/images";
import { intakePolicy, intakeTrust } from "./services/intake";
import { malwareScanPolicy } from "./services/malware-scan";
import { tablesPolicy } from "./services/tables";
import { instanceTrust, serviceTrust } from "./trust";
import { hostsPolicy } from "./workloads/hosts";
import { inferencePolicy, jobsPolicy } from "./workloads/jobs";
import { labellingPolicy } from "./workloads/labelling";

interface Work {
    readonly description: string;
    readonly trust: (context: TeamContext) => PolicyDocument;
    readonly boundary: Boundary;
    readonly permissions: (context: TeamContext) => PolicyDocument;
    readonly guarded?: boolean;
    readonly features?: boolean;
}

const sageMaker = (context: TeamContext) => serviceTrust(context, "sagemaker");

const work: Readonly<Record<WorkRole, Work>> = {
    jobs: {
        description: "What training, processing and pipelines may do",
        trust: sageMaker,
        boundary: "workloads",
        permissions: jobsPolicy,
        guarded: true,
        features: true,
    },
    inference: {
        description: "What models that serve may do",
        trust: sageMaker,
        boundary: "workloads",
        permissions: inferencePolicy,
        guarded: true,
    },
    labelling: {
        description: "What labelling jobs may do",
        trust: sageMaker,
        boundary: "workloads",
        permissions: labellingPolicy,
        guarded: true,
    },
    hosts: {
        description: "What servers may do",
        trust: instanceTrust,
        boundary: "workloads",
        permissions: hostsPolicy,
    },
    images: {
        description: "Reads and writes images",
        trust: sageMaker,
        boundary: "services",
        permissions: imagesPolicy,
    },
    intake: {
        description: "Copies what came in clean to input",
        trust: intakeTrust,
        boundary: "services",
        permissions: intakePolicy,
    },
    "malware-scan": {
        description: "Scans what comes in",
        trust: (context) => serviceTrust(context, "malware-protection-plan.guardduty"),
        boundary: "services",
        permissions: malwareScanPolicy,
    },
    backup: {
        description: "Fills the vault",
        trust: (context) => serviceTrust(context, "backup"),
        boundary: "services",
        permissions: backupPolicy,
    },
    mlflow: {
        description: "Keeps the runs of experiments",
        trust: sageMaker,
        boundary: "services",
        permissions: mlflowPolicy,
    },
    "feature-store": {
        description: "Keeps the history of features",
        trust: sageMaker,
        boundary: "services",
        permissions: featureStorePolicy,
    },
    tables: {
        description: "Makes tables and reads none",
        trust: (context) => serviceTrust(context, "cloudformation"),
        boundary: "services",
        permissions: tablesPolicy,
    },
    "flow-logs": {
        description: "Writes the network's conversations down",
        trust: (context) => serviceTrust(context, "vpc-flow-logs", context.names.arn("ec2", "vpc-flow-log/*")),
        boundary: "services",
        permissions: flowLogsPolicy,
    },
    alarms: {
        description: "Sends alarms",
        trust: alarmRoleTrust,
        boundary: "services",
        permissions: alarmRolePolicy,
    },
};

/** The roles of work that the team does; see `workArns` for which feature brings which. */
export function workRolePlans(context: TeamContext): RolePlan[] {
    return workRoles
        .filter((role) => workArns(context, role).length > 0)
        .map((role) => {
            const { trust, permissions, ...rest } = work[role];
            return {
                ...rest,
                key: role,
                name: context.names.workRole(role),
                trust: trust(context),
                permissions: permissions(context),
                hours: 1,
            };
        });
}
