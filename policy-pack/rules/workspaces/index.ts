import type { Rule } from "../../lib/rule";
import { browserDataKept } from "./browser-data-kept";
import { browserPortalCustomerKey } from "./browser-portal-customer-key";
import { directoryClosed } from "./directory-closed";
import { directorySourceBounded } from "./directory-source-bounded";
import { ipGroupNarrow } from "./ip-group-narrow";
import { volumesCustomerKey } from "./volumes-customer-key";

export const workspaces: readonly Rule[] = [
    browserDataKept,
    browserPortalCustomerKey,
    directoryClosed,
    directorySourceBounded,
    ipGroupNarrow,
    volumesCustomerKey,
];
