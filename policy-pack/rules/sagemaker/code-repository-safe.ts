import type {
    CodeRepositoryArgs,
    DomainArgs,
    NotebookInstanceArgs,
    SpaceArgs,
    UserProfileArgs,
} from "@pulumi/aws/sagemaker";
import { gitFault } from "../../lib/addresses";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";

const faults = (props: unknown, ...paths: readonly string[]) =>
    apartFor(paths, (path) => blocksAt(props, path.split(".")).flatMap((address) => gitFault(address, path) ?? []));
const watch = <Args>(token: string, paths: readonly string[], of: (repositoryUrl: string) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => faults(props, ...paths),
        compliant: {
            CodeCommit: of("https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/models"),
            "a host of code": of("https://github.com/example/models.git"),
        },
        noncompliant: {
            "without TLS": of("http://git.example.com/models.git"),
            "git's own protocol": of("git://git.example.com/models.git"),
            "a password in it": of(`https://ada:${"hunter2x"}@git.example.com/models.git`),
        },
    });
const inSettings = (at: string) =>
    ["jupyterLabAppSettings", "jupyterServerAppSettings"].map((app) => `${at}.${app}.codeRepositories.repositoryUrl`);

export const codeRepositorySafe = rule(
    {
        name: "sagemaker-code-repository-encrypted",
        description: "Notebooks fetch code over TLS or SSH, with no password in the address.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give an https:// address, and gitConfig.secretArn where it needs a credential.",
        frameworks: { nist: ["SC-8", "IA-5"], pci: ["4.2.1", "8.6.2"] },
        requirements: ["R1", "R12"],
        tags: ["sagemaker", "credentials"],
    },
    watch<CodeRepositoryArgs>(
        "aws:sagemaker/codeRepository:CodeRepository",
        ["gitConfig.repositoryUrl"],
        (repositoryUrl) => ({ gitConfig: { repositoryUrl } }),
    ),
    watch<NotebookInstanceArgs>(
        "aws:sagemaker/notebookInstance:NotebookInstance",
        ["defaultCodeRepository", "additionalCodeRepositories"],
        (defaultCodeRepository) => ({ defaultCodeRepository, additionalCodeRepositories: ["named-repository"] }),
    ),
    watch<DomainArgs>(
        "aws:sagemaker/domain:Domain",
        [...inSettings("defaultUserSettings"), ...inSettings("defaultSpaceSettings")],
        (repositoryUrl) => ({
            defaultUserSettings: { jupyterLabAppSettings: { codeRepositories: [{ repositoryUrl }] } },
        }),
    ),
    watch<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", inSettings("userSettings"), (repositoryUrl) => ({
        userSettings: { jupyterServerAppSettings: { codeRepositories: [{ repositoryUrl }] } },
    })),
    watch<SpaceArgs>("aws:sagemaker/space:Space", inSettings("spaceSettings"), (repositoryUrl) => ({
        spaceSettings: { jupyterLabAppSettings: { codeRepositories: [{ repositoryUrl }] } },
    })),
);
