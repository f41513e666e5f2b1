import type { Rule } from "../../lib/rule";
import { appImageUserNotRoot } from "./app-image-user-not-root";
import { canvasClosed } from "./canvas-closed";
import { canvasWorkspaceKeyed } from "./canvas-workspace-keyed";
import { codeRepositorySafe } from "./code-repository-safe";
import { customFileSystemNarrow } from "./custom-file-system-narrow";
import { domainCustomerKey } from "./domain-customer-key";
import { domainDockerRestricted } from "./domain-docker-restricted";
import { domainFilesRetained } from "./domain-files-retained";
import { domainIamAuth } from "./domain-iam-auth";
import { domainSourceIdentity } from "./domain-source-identity";
import { domainVpcOnly } from "./domain-vpc-only";
import { idleShutdownKept } from "./idle-shutdown-kept";
import { lifecycleDownloadsChecked } from "./lifecycle-downloads-checked";
import { lifecycleNoSecrets } from "./lifecycle-no-secrets";
import { notebookCustomerKey } from "./notebook-customer-key";
import { notebookImdsv2 } from "./notebook-imdsv2";
import { notebookInVpc } from "./notebook-in-vpc";
import { notebookInstanceAbsent } from "./notebook-instance-absent";
import { notebookNoDirectInternet } from "./notebook-no-direct-internet";
import { notebookPlatformSupported } from "./notebook-platform-supported";
import { notebookRootOff } from "./notebook-root-off";
import { outputSharingKeyed } from "./output-sharing-keyed";
import { rstudioAddressesEncrypted } from "./rstudio-addresses-encrypted";
import { serviceCatalogOff } from "./service-catalog-off";
import { spacePrivate } from "./space-private";
import { userProfileOwnRole } from "./user-profile-own-role";
import { userProfileUnshared } from "./user-profile-unshared";

/** Rules over Studio, notebooks and what they start with. */
export const studio: readonly Rule[] = [
    appImageUserNotRoot,
    canvasClosed,
    canvasWorkspaceKeyed,
    codeRepositorySafe,
    customFileSystemNarrow,
    domainCustomerKey,
    domainDockerRestricted,
    domainFilesRetained,
    domainIamAuth,
    domainSourceIdentity,
    domainVpcOnly,
    idleShutdownKept,
    lifecycleDownloadsChecked,
    lifecycleNoSecrets,
    notebookCustomerKey,
    notebookImdsv2,
    notebookInVpc,
    notebookInstanceAbsent,
    notebookNoDirectInternet,
    notebookPlatformSupported,
    notebookRootOff,
    outputSharingKeyed,
    rstudioAddressesEncrypted,
    serviceCatalogOff,
    spacePrivate,
    userProfileOwnRole,
    userProfileUnshared,
];
