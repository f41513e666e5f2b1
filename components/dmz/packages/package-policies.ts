import type { FoundationContext } from "../../foundation-context";
import { policy, withinSize, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import type { TeamContext } from "../../team/context";

/** CodeArtifact API reference, PolicyDocument. */
const longestPolicy = 7_168;

/** What puts a package into a repository, or says where one may come from. */
const publishing = [
    "codeartifact:PublishPackageVersion",
    "codeartifact:PutPackageMetadata",
    "codeartifact:CopyPackageVersions",
    "codeartifact:PutPackageOriginConfiguration",
];
const looking = [
    "codeartifact:Describe*",
    "codeartifact:Get*",
    "codeartifact:List*",
    "codeartifact:ReadFromRepository",
];

/** The teams that find their libraries here. */
export function teamsWithPackages({ teams }: FoundationContext): readonly TeamContext[] {
    return teams.filter(({ team }) => team.features.includes("packages"));
}

/** The domain's policy: teams sign in, and nobody but the pipeline changes anything. */
export function domainPolicy(context: FoundationContext): PolicyDocument {
    const accounts = teamsWithPackages(context).map(rootOf);
    const signIn: Statement = {
        Sid: "TeamsSignIn",
        Effect: "Allow",
        Principal: { AWS: accounts },
        Action: "codeartifact:GetAuthorizationToken",
        Resource: "*",
        Condition: ofTheOrganization(context),
    };
    const document = policy(accounts.length === 0 ? [] : signIn, onlyTheDeployerChanges(context));
    return withinSize(document, longestPolicy, "dmz.packageSources: policy of the domain");
}

/** A team's repository: that team reads, nobody publishes. */
export function teamRepositoryPolicy(context: FoundationContext, team: TeamContext): PolicyDocument {
    return policy(
        {
            Sid: "TheTeamReads",
            Effect: "Allow",
            Principal: { AWS: rootOf(team) },
            Action: ["codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository"],
            Resource: "*",
            Condition: ofTheOrganization(context),
        },
        nobodyPublishes,
        onlyTheDeployerChanges(context),
    );
}

/** A repository that is connected to a public source: nobody reads it directly, nobody publishes. */
export function sourceRepositoryPolicy(context: FoundationContext): PolicyDocument {
    return policy(
        {
            Sid: "NobodyReadsDirectly",
            Effect: "Deny",
            Principal: "*",
            Action: "codeartifact:ReadFromRepository",
            Resource: "*",
        },
        nobodyPublishes,
        onlyTheDeployerChanges(context),
    );
}

/**
 * Not even the pipeline: as no repository holds a package of the organization's own, no package of a public source can
 * take the place of one (dependency confusion), and none is a way for data out of a team.
 */
const nobodyPublishes: Statement = {
    Sid: "NobodyPublishes",
    Effect: "Deny",
    Principal: "*",
    Action: publishing,
    Resource: "*",
};

function onlyTheDeployerChanges({ names }: FoundationContext): Statement {
    return {
        Sid: "OnlyTheDeployerChanges",
        Effect: "Deny",
        Principal: "*",
        NotAction: looking,
        Resource: "*",
        Condition: { ArnNotEquals: { "aws:PrincipalArn": names.deployerArn("network") } },
    };
}

/** The account's own policies say which of its roles; an account that has left the organization is out. */
function ofTheOrganization({ environment }: FoundationContext): Condition {
    return { StringEquals: { "aws:PrincipalOrgID": environment.organization.id } };
}

function rootOf({ names }: TeamContext): string {
    return names.accountRootArn;
}
