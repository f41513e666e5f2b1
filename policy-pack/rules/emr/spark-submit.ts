import type { JobTemplateArgs } from "@pulumi/aws/emrcontainers";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check } from "../../lib/rule";
import { environmentFaults, secretIn } from "../../lib/secrets";

/** A template that submits to Spark, for examples. */
export const submitting = (sparkSubmitParameters: string) => ({
    jobTemplateData: {
        executionRoleArn: "arn:aws:iam::111122223333:role/work",
        releaseLabel: "emr-7.5.0-latest",
        jobDriver: { sparkSubmitJobDriver: { entryPoint: "s3://code/train.py", sparkSubmitParameters } },
    },
});

/** EMR itself reads what is written `EMR.secret@`, and what is written so is no secret. */
export function classified(given: readonly Readonly<Record<string, unknown>>[], path: string): readonly string[] {
    return given.flatMap(({ Properties, properties }) => {
        const open = Object.entries(Object(Properties ?? properties)).filter(
            ([, value]) => !/^EMR\.secret@/.test(String(value)),
        );
        return environmentFaults(Object.fromEntries(open), path);
    });
}

/** What a template hands to Spark holds no credentials. */
export const jobTemplateCheck = check<JobTemplateArgs>("aws:emrcontainers/jobTemplate:JobTemplate", {
    find: ({ jobTemplateData }) => {
        const driver = ["jobDriver", "sparkSubmitJobDriver"];
        const given = [
            [...driver, "sparkSubmitParameters"],
            [...driver, "entryPointArguments"],
        ].flatMap((path) => blocksAt(jobTemplateData, path).map(String));
        const held = secretIn(given.join("\n"));
        return [
            ...(held === undefined ? [] : [`sparkSubmitJobDriver holds ${held}; read it from Secrets Manager`]),
            ...blocksAt(jobTemplateData, ["configurationOverrides", "applicationConfigurations"]).flatMap((one) =>
                classified(objectsIn(one), "applicationConfigurations"),
            ),
        ];
    },
    compliant: { "nothing secret": submitting("--conf spark.executor.cores=4"), none: { name: "t" } },
    noncompliant: {
        "a password": submitting("--conf spark.hadoop.fs.s3a.secret.key=correct-horse-battery"),
        "an access key": submitting(`--conf spark.hadoop.fs.s3a.access.key=${"AKIA"}IOSFODNN7EXAMPLE`),
    },
});
