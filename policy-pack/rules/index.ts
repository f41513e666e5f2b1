import type { Rule } from "../lib/rule";
import { acm } from "./acm";
import { ai } from "./ai";
import { apigateway } from "./apigateway";
import { appflow } from "./appflow";
import { apprunner } from "./apprunner";
import { appstream } from "./appstream";
import { appsync } from "./appsync";
import { athena } from "./athena";
import { backup } from "./backup";
import { bedrock } from "./bedrock";
import { chatbot } from "./chatbot";
import { cloud9 } from "./cloud9";
import { cloudformation } from "./cloudformation";
import { cloudfront } from "./cloudfront";
import { cloudtrail } from "./cloudtrail";
import { codeartifact } from "./codeartifact";
import { codebuild } from "./codebuild";
import { codecommit } from "./codecommit";
import { codepipeline } from "./codepipeline";
import { cognito } from "./cognito";
import { compute } from "./compute";
import { config } from "./config";
import { containers } from "./containers";
import { controltower } from "./controltower";
import { datasync } from "./datasync";
import { directconnect } from "./directconnect";
import { dlm } from "./dlm";
import { dms } from "./dms";
import { docdb } from "./docdb";
import { dsql } from "./dsql";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { efs } from "./efs";
import { eks } from "./eks";
import { elasticache } from "./elasticache";
import { elasticbeanstalk } from "./elasticbeanstalk";
import { elb } from "./elb";
import { emr } from "./emr";
import { events } from "./events";
import { fsx } from "./fsx";
import { glacier } from "./glacier";
import { globalaccelerator } from "./globalaccelerator";
import { glue } from "./glue";
import { grafana } from "./grafana";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { imagebuilder } from "./imagebuilder";
import { keyspaces } from "./keyspaces";
import { iot } from "./iot";
import { kinesis } from "./kinesis";
import { kms } from "./kms";
import { lakeformation } from "./lakeformation";
import { lambda } from "./lambda";
import { lightsail } from "./lightsail";
import { logs } from "./logs";
import { mq } from "./mq";
import { msk } from "./msk";
import { mwaa } from "./mwaa";
import { neptune } from "./neptune";
import { networkfirewall } from "./networkfirewall";
import { networkmanager } from "./networkmanager";
import { opensearch } from "./opensearch";
import { organizations } from "./organizations";
import { quicksight } from "./quicksight";
import { ram } from "./ram";
import { rds } from "./rds";
import { redshift } from "./redshift";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { sagemaker } from "./sagemaker";
import { scripts } from "./scripts";
import { secretsmanager } from "./secretsmanager";
import { securitylake } from "./securitylake";
import { servicecatalog } from "./servicecatalog";
import { ses } from "./ses";
import { sfn } from "./sfn";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import { ssoadmin } from "./ssoadmin";
import { storagegateway } from "./storagegateway";
import { synthetics } from "./synthetics";
import { timestream } from "./timestream";
import { transfer } from "./transfer";
import { transitgateway } from "./transitgateway";
import { verifiedaccess } from "./verifiedaccess";
import { vpclattice } from "./vpclattice";
import { vpn } from "./vpn";
import { wafv2 } from "./wafv2";
import { workspaces } from "./workspaces";

/** Every rule of the pack, in the order of RULES.md. */
export const rules: readonly Rule[] = [
    kms,
    s3,
    ec2,
    sagemaker,
    iam,
    ecr,
    logs,
    ssm,
    sns,
    sqs,
    backup,
    efs,
    scripts,
    secretsmanager,
    cloudtrail,
    guardduty,
    lambda,
    dynamodb,
    transitgateway,
    vpn,
    verifiedaccess,
    networkfirewall,
    bedrock,
    ai,
    cognito,
    compute,
    route53,
    elb,
    transfer,
    datasync,
    workspaces,
    appstream,
    cloud9,
    apigateway,
    appsync,
    cloudfront,
    wafv2,
    acm,
    codebuild,
    codeartifact,
    codecommit,
    codepipeline,
    containers,
    eks,
    apprunner,
    lightsail,
    elasticbeanstalk,
    globalaccelerator,
    directconnect,
    networkmanager,
    vpclattice,
    ram,
    ssoadmin,
    rds,
    redshift,
    opensearch,
    organizations,
    events,
    sfn,
    config,
    mwaa,
    grafana,
    ses,
    kinesis,
    iot,
    msk,
    glue,
    athena,
    elasticache,
    docdb,
    neptune,
    fsx,
    mq,
    emr,
    timestream,
    keyspaces,
    lakeformation,
    securitylake,
    quicksight,
    cloudformation,
    servicecatalog,
    dms,
    imagebuilder,
    dlm,
    appflow,
    storagegateway,
    glacier,
    dsql,
    synthetics,
    controltower,
    chatbot,
].flat();
