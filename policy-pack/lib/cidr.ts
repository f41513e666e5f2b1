/** A range of addresses as numbers, so that ranges of both families compare alike. */
interface Range {
    readonly version: 4 | 6;
    readonly first: bigint;
    readonly size: bigint;
}

/** Reads `10.0.0.0/8`, `0::0/0`, a bare address, with host bits set or not; undefined when it is none of them. */
function parseRange(cidr: string): Range | undefined {
    const [address = "", bits, ...more] = cidr.trim().split("/");
    const value = parseAddress(address);
    if (value === undefined || more.length > 0) return undefined;
    const width = value.version === 4 ? 32 : 128;
    const prefix = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (prefix < 0 || prefix > width) return undefined;
    const size = 1n << BigInt(width - prefix);
    return { version: value.version, first: value.address - (value.address % size), size };
}

function parseAddress(text: string): { version: 4 | 6; address: bigint } | undefined {
    if (text.includes(":")) {
        const address = parse6(text);
        return address === undefined ? undefined : { version: 6, address };
    }
    const address = parse4(text);
    return address === undefined ? undefined : { version: 4, address };
}

function parse4(text: string): bigint | undefined {
    const parts = text.split(".");
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
    return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parse6(text: string): bigint | undefined {
    const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
    if (embedded !== null) {
        const low = parse4(embedded[2] ?? "");
        if (low === undefined) return undefined;
        return parse6(`${embedded[1] ?? ""}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`);
    }
    const halves = text.split("::");
    if (halves.length > 2) return undefined;
    const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
    const missing = 8 - left.length - right.length;
    if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
    const groups = [...left, ...Array<string>(Math.max(missing, 0)).fill("0"), ...right];
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
    return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** Ranges that nobody on the internet has: private, shared, loopback, link-local, multicast, reserved. */
const notPublic = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"]
    .concat(["224.0.0.0/3", "fc00::/7", "fe80::/10", "ff00::/8"])
    .flatMap((cidr) => parseRange(cidr) ?? []);

function isWithin(inner: Range, outer: Range): boolean {
    const ends = (range: Range) => range.first + range.size;
    return inner.version === outer.version && inner.first >= outer.first && ends(inner) <= ends(outer);
}

/** No organisation holds so much: IPv4 is handed out in /8s; 2000::/3 is all of IPv6 in use. */
const tooMuch = { 4: 1n << (32n - 7n), 6: 1n << (128n - 16n) } as const;

/** Whether the ranges together are the internet or a large part of it, in whatever spelling: halves, host bits, IPv6. */
export function coversInternet(ranges: readonly string[]): boolean {
    const parsed = ranges.flatMap((range) => parseRange(range) ?? []);
    const open = parsed.filter((range) => !notPublic.some((closed) => isWithin(range, closed)));
    return ([4, 6] as const).some((version) => unionSize(open, version) >= tooMuch[version]);
}

function unionSize(ranges: readonly Range[], version: 4 | 6): bigint {
    const sorted = ranges.filter((range) => range.version === version).sort((a, b) => (a.first < b.first ? -1 : 1));
    let total = 0n;
    let end = 0n;
    for (const { first, size } of sorted) {
        const start = first > end ? first : end;
        if (first + size > start) total += first + size - start;
        if (first + size > end) end = first + size;
    }
    return total;
}

/** Whether the text is an address or a range of addresses. */
export function isCidr(text: string): boolean {
    return parseRange(text) !== undefined;
}

/** Whether the range lies wholly in private address space. */
export function isPrivate(cidr: string): boolean {
    const range = parseRange(cidr);
    return range !== undefined && notPublic.some((closed) => isWithin(range, closed));
}

/** Whether all addresses of the first range are in the second. */
export function isInside(inner: string, outer: string): boolean {
    const [small, large] = [parseRange(inner), parseRange(outer)];
    return small !== undefined && large !== undefined && isWithin(small, large);
}

/** How many leading bits a range fixes; undefined for what is no range. */
export function prefixLength(cidr: string): number | undefined {
    const range = parseRange(cidr);
    return range === undefined ? undefined : (range.version === 4 ? 33 : 129) - range.size.toString(2).length;
}
