import type { TeamContext } from "../context";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** One state of the Amazon States Language; only what the tests and the machine need has a name. */
export interface State {
    readonly Type: "Task" | "Choice" | "Map" | "Fail";
    readonly [field: string]: Json;
}

export interface StateMachineDefinition {
    readonly Comment: string;
    readonly QueryLanguage: "JSONata";
    readonly StartAt: string;
    readonly TimeoutSeconds: number;
    readonly States: Readonly<Record<string, State>>;
}

/** A copy in one piece may take 5 GiB (S3 API, CopyObject), but must end before a call of Step Functions does. */
const largestSingleCopy = 1024 ** 3;
/** GuardDuty scans up to 100 GB: 200 parts of this size, far from S3's 10,000 and from the history's 25,000 events. */
const partSize = 512 * 1024 ** 2;
const sixHours = 6 * 60 * 60;

/** The scan's tag may become visible a moment after the event, and S3 may ask to slow down. */
const retry = [
    { ErrorEquals: ["States.ALL"], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 6, JitterStrategy: "FULL" },
];

/**
 * Copies the very version that was found clean from landing to input (R27, R28). An object that was overwritten in the
 * meantime is another version and waits for its own scan. The tags stay behind: they would say nothing about the copy.
 */
export function copyMachine({ names }: TeamContext): StateMachineDefinition {
    const landing = names.bucket("landing");
    const target = { Bucket: names.bucket("input"), Key: "{% $key %}" };
    const source = `{% '${landing}/' & $encodeUrlComponent($key) & '?versionId=' & $version %}`;
    const upload = { ...target, UploadId: "{% $upload %}" };
    const abandon = [{ ErrorEquals: ["States.ALL"], Next: "AbandonUpload" }];

    return {
        Comment: "Copies a clean object version from landing to input",
        QueryLanguage: "JSONata",
        StartAt: "Measure",
        TimeoutSeconds: sixHours,
        States: {
            Measure: {
                ...s3Task("headObject", {
                    Bucket: landing,
                    Key: "{% $states.input.detail.s3ObjectDetails.objectKey %}",
                    VersionId: "{% $states.input.detail.s3ObjectDetails.versionId %}",
                }),
                Assign: {
                    key: "{% $states.input.detail.s3ObjectDetails.objectKey %}",
                    version: "{% $states.input.detail.s3ObjectDetails.versionId %}",
                    size: "{% $states.result.ContentLength %}",
                    contentType:
                        "{% $exists($states.result.ContentType) ? $states.result.ContentType : 'binary/octet-stream' %}",
                },
                Next: "ChooseWay",
            },
            ChooseWay: {
                Type: "Choice",
                Choices: [{ Condition: `{% $size <= ${largestSingleCopy} %}`, Next: "CopyWhole" }],
                Default: "BeginUpload",
            },
            CopyWhole: {
                ...s3Task("copyObject", { ...target, CopySource: source, TaggingDirective: "REPLACE" }),
                End: true,
            },
            BeginUpload: {
                ...s3Task("createMultipartUpload", { ...target, ContentType: "{% $contentType %}" }),
                Assign: { upload: "{% $states.result.UploadId %}" },
                Next: "CopyParts",
            },
            CopyParts: {
                Type: "Map",
                Items: partsExpression(),
                MaxConcurrency: 8,
                ItemProcessor: {
                    ProcessorConfig: { Mode: "INLINE" },
                    StartAt: "CopyPart",
                    States: {
                        CopyPart: {
                            ...s3Task("uploadPartCopy", {
                                ...upload,
                                CopySource: source,
                                PartNumber: "{% $states.input.number %}",
                                CopySourceRange: "{% $states.input.range %}",
                            }),
                            Output: {
                                PartNumber: "{% $states.input.number %}",
                                ETag: "{% $states.result.CopyPartResult.ETag %}",
                            },
                            End: true,
                        },
                    },
                },
                Catch: abandon,
                Next: "EndUpload",
            },
            EndUpload: {
                ...s3Task("completeMultipartUpload", {
                    ...upload,
                    MultipartUpload: { Parts: "{% $states.input %}" },
                }),
                Catch: abandon,
                End: true,
            },
            AbandonUpload: { ...s3Task("abortMultipartUpload", upload), Next: "NotCopied" },
            NotCopied: { Type: "Fail", Error: "NotCopied", Cause: "The object could not be copied in parts" },
        },
    };
}

function s3Task(action: string, parameters: Json): State {
    return { Type: "Task", Resource: `arn:aws:states:::aws-sdk:s3:${action}`, Arguments: parameters, Retry: retry };
}

/** Numbers and byte ranges of the parts, both ends included; `0` as picture keeps large numbers out of exponents. */
export function partsExpression(): string {
    const first = `$i * ${partSize}`;
    const last = `$min([($i + 1) * ${partSize}, $size]) - 1`;
    const range = `'bytes=' & $formatNumber(${first}, '0') & '-' & $formatNumber(${last}, '0')`;
    return `{% $map([0..($ceil($size / ${partSize}) - 1)], function($i) { {'number': $i + 1, 'range': ${range}} }) %}`;
}
