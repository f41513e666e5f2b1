import type { RenderedResource } from "../../engine/rendering";
import { readDocument } from "./documents";
import type { Fact } from "./fact";
import { text, textMap } from "./properties";
import { unread } from "./unknown";

type Reader = (resource: RenderedResource, account: string) => readonly Fact[];

/** What tells of the organization and of networks, by resource type. */
export const surroundingReaders: Readonly<Record<string, Reader>> = {
    "aws:organizations/organizationalUnit:OrganizationalUnit": ({ id, inputs }) => [
        { fact: "unit", id: id ?? "", name: text(inputs, "name") ?? "", parent: text(inputs, "parentId") ?? "" },
    ],
    "aws:organizations/account:Account": ({ inputs }) => {
        const team = textMap(inputs["tags"])["kura:team"];
        const parent = text(inputs, "parentId");
        return team === undefined || parent === undefined ? [] : [{ fact: "team account", team, parent }];
    },
    "aws:organizations/policy:Policy": control,
    "aws:organizations/policyAttachment:PolicyAttachment": ({ inputs }) => [
        {
            fact: "control attachment",
            control: text(inputs, "policyId") ?? "",
            target: text(inputs, "targetId") ?? "",
        },
    ],
    "aws:ec2/vpc:Vpc": ({ urn, id, inputs }, account) => [
        { fact: "vpc", urn, account, id: id ?? "", range: text(inputs, "cidrBlock") ?? "" },
    ],
    "aws:ec2/vpcEndpoint:VpcEndpoint": door,
    "aws:ec2/internetGateway:InternetGateway": wayOut,
    "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment": wayOut,
    "aws:ec2transitgateway/vpcAttachment:VpcAttachment": wayOut,
    "aws:organizations/delegatedAdministrator:DelegatedAdministrator": delegated("accountId"),
    "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount": delegated("adminAccountId"),
    "aws:securityhub/organizationAdminAccount:OrganizationAdminAccount": delegated("adminAccountId"),
    "aws:macie2/organizationAdminAccount:OrganizationAdminAccount": delegated("adminAccountId"),
    "aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount": delegated("accountId"),
    "aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount": delegated("accountId"),
    "aws:fms/adminAccount:AdminAccount": delegated("accountId"),
    "aws:detective/organizationAdminAccount:OrganizationAdminAccount": delegated("accountId"),
    "aws:ec2/vpcIpamOrganizationAdminAccount:VpcIpamOrganizationAdminAccount": delegated("delegatedAdminAccountId"),
};

/** Tag policies, declarative ones and the like have no say in who may call what. */
function control({ urn, id, inputs }: RenderedResource): readonly Fact[] {
    const type = text(inputs, "type") ?? "SERVICE_CONTROL_POLICY";
    if (type !== "SERVICE_CONTROL_POLICY" && type !== "RESOURCE_CONTROL_POLICY") {
        return [];
    }
    const document = readDocument(inputs["content"]);
    return document === undefined
        ? [unread(urn, "content", "no policy that can be read")]
        : [{ fact: "control", id: id ?? "", type, policy: { name: text(inputs, "name") ?? "", document } }];
}

function delegated(property: string): Reader {
    return ({ inputs }) => {
        const to = text(inputs, property);
        return to === undefined ? [] : [{ fact: "delegated administrator", to }];
    };
}

function wayOut({ inputs }: RenderedResource): readonly Fact[] {
    const vpc = text(inputs, "vpcId");
    return vpc === undefined ? [] : [{ fact: "way out", vpc }];
}

function door({ urn, id, inputs }: RenderedResource, account: string): readonly Fact[] {
    const policy = inputs["policy"];
    const document = policy === undefined ? undefined : readDocument(policy);
    const [vpc, serviceName] = [text(inputs, "vpcId"), text(inputs, "serviceName")];
    if (id === undefined || vpc === undefined || serviceName === undefined) {
        return [unread(urn, "serviceName", "no VPC or no service is named")];
    }
    if (policy !== undefined && document === undefined) {
        return [unread(urn, "policy", "no policy that can be read")];
    }
    const name = `${serviceName} in ${account}`;
    return [{ fact: "door", account, id, vpc, serviceName, policy: document && { name, document } }];
}
