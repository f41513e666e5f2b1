import type { AnswerTable } from "./answer";

/** Logs, alarms, events, messages, functions, Systems Manager, findings. */
export const operations: AnswerTable = {
    "aws:cloudwatch/logGroup:LogGroup": {
        id: "{name}",
        arn: "arn:aws:logs:{region}:{account}:log-group:{name}",
        name: "{name}",
    },
    "aws:cloudwatch/logDestination:LogDestination": {
        id: "{name}",
        arn: "arn:aws:logs:{region}:{account}:destination:{name}",
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": {
        id: "{name}",
        arn: "arn:aws:cloudwatch:{region}:{account}:alarm:{name}",
        name: "{name}",
    },
    "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
        id: "{alarmName}",
        arn: "arn:aws:cloudwatch:{region}:{account}:alarm:{alarmName}",
    },
    "aws:cloudwatch/dashboard:Dashboard": {
        id: "{dashboardName}",
        dashboardArn: "arn:aws:cloudwatch::{account}:dashboard/{dashboardName}",
    },
    "aws:cloudwatch/eventRule:EventRule": {
        id: "{name}",
        arn: "arn:aws:events:{region}:{account}:rule/{name}",
        name: "{name}",
    },
    "aws:cloudwatch/eventBus:EventBus": { id: "{name}", arn: "arn:aws:events:{region}:{account}:event-bus/{name}" },
    "aws:scheduler/schedule:Schedule": {
        id: "default/{name}",
        arn: "arn:aws:scheduler:{region}:{account}:schedule/default/{name}",
    },
    "aws:sns/topic:Topic": {
        id: "arn:aws:sns:{region}:{account}:{name}",
        arn: "arn:aws:sns:{region}:{account}:{name}",
        name: "{name}",
        owner: "{account}",
    },
    "aws:sns/topicSubscription:TopicSubscription": {
        id: "{topic}:{uuid}",
        arn: "{topic}:{uuid}",
        ownerId: "{account}",
        pendingConfirmation: true,
    },
    "aws:sqs/queue:Queue": {
        id: "https://sqs.{region}.amazonaws.com/{account}/{name}",
        arn: "arn:aws:sqs:{region}:{account}:{name}",
        name: "{name}",
        url: "https://sqs.{region}.amazonaws.com/{account}/{name}",
    },
    "aws:lambda/function:Function": {
        id: "{name}",
        arn: "arn:aws:lambda:{region}:{account}:function:{name}",
        name: "{name}",
        version: "$LATEST",
        invokeArn:
            "arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/arn:aws:lambda:{region}:{account}:function:{name}/invocations",
    },
    "aws:sfn/stateMachine:StateMachine": {
        id: "arn:aws:states:{region}:{account}:stateMachine:{name}",
        arn: "arn:aws:states:{region}:{account}:stateMachine:{name}",
        name: "{name}",
        status: "ACTIVE",
    },
    "aws:codebuild/project:Project": {
        id: "arn:aws:codebuild:{region}:{account}:project/{name}",
        arn: "arn:aws:codebuild:{region}:{account}:project/{name}",
        name: "{name}",
    },
    "aws:ssm/document:Document": {
        id: "{name}",
        arn: "arn:aws:ssm:{region}:{account}:document/{name}",
        name: "{name}",
        owner: "{account}",
        defaultVersion: "1",
        latestVersion: "1",
    },
    "aws:ssm/parameter:Parameter": {
        id: "{name}",
        arn: "arn:aws:ssm:{region}:{account}:parameter{name}",
        name: "{name}",
        version: 1,
    },
    "aws:guardduty/detector:Detector": {
        id: "{hex32}",
        arn: "arn:aws:guardduty:{region}:{account}:detector/{id}",
        accountId: "{account}",
    },
    "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan": {
        id: "{hex20}",
        arn: "arn:aws:guardduty:{region}:{account}:malware-protection-plan/{id}",
        status: "ACTIVE",
        createdAt: "2026-01-01T00:00:00Z",
    },
    "aws:macie2/classificationJob:ClassificationJob": {
        id: "{hex32}",
        jobArn: "arn:aws:macie2:{region}:{account}:classification-job/{id}",
        jobId: "{id}",
    },
    "aws:budgets/budget:Budget": {
        id: "{account}:{name}",
        arn: "arn:aws:budgets::{account}:budget/{name}",
        name: "{name}",
    },
    "aws:cloudtrail/trail:Trail": {
        id: "arn:aws:cloudtrail:{region}:{account}:trail/{name}",
        arn: "arn:aws:cloudtrail:{region}:{account}:trail/{name}",
        homeRegion: "{region}",
        name: "{name}",
    },
    "aws:imagebuilder/imagePipeline:ImagePipeline": {
        id: "arn:aws:imagebuilder:{region}:{account}:image-pipeline/{name}",
        arn: "arn:aws:imagebuilder:{region}:{account}:image-pipeline/{name}",
    },
};
