import { Graph, layout } from "@dagrejs/dagre";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { TeamConfig } from "../../components/config/team-schema";

interface Box {
    readonly title: string;
    readonly lines: readonly string[];
    /** Where it stands: colours the box. */
    readonly zone: "outside" | "dmz" | "secure" | "sealed" | "records";
}

interface Way {
    readonly from: string;
    readonly to: string;
    readonly label: string;
}

const lineHeight = 16;
const margin = 12;
/** Of the font, on average, in pixels; boxes are a little wide rather than too narrow. */
const characterWidth = 6.6;

/** The zones of an environment and the ways between them, as an SVG drawing. */
export function diagram(config: EnvironmentConfig): string {
    const boxes = boxesOf(config);
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 110, marginx: 8, marginy: 8 });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const [id, { title, lines }] of boxes) {
        const longest = Math.max(title.length * 1.1, ...lines.map(({ length }) => length));
        graph.setNode(id, {
            width: longest * characterWidth + 2 * margin,
            height: (lines.length + 1) * lineHeight + 1.5 * margin,
        });
    }
    const ways = waysOf(config);
    ways.forEach(({ from, to, label }, index) => {
        const width = label.length * characterWidth;
        graph.setEdge(from, to, { width, height: lineHeight, labelpos: "c" }, String(index));
    });
    layout(graph);
    const { width = 0, height = 0 } = graph.graph();
    return [
        `<svg viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" role="img" aria-label="Zones and the ways between them">`,
        `<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">` +
            `<path d="M0 0L8 4L0 8z"/></marker></defs>`,
        ...ways.map((way, index) => wayShape(way, graph.edge(way.from, way.to, String(index)))),
        ...[...boxes].map(([id, box]) => boxShape(box, graph.node(id))),
        "</svg>",
    ].join("\n");
}

function boxesOf(config: EnvironmentConfig): ReadonlyMap<string, Box> {
    const { dmz, securityRoom, teams, organization } = config;
    const egress = Object.values(teams).some(({ network }) => network.allowList.length > 0);
    return new Map<string, Box>([
        ["room", { title: "security room", lines: securityRoom.ranges, zone: "outside" }],
        ["entrance", { title: "entrance", lines: [dmz.entrance.kind, dmz.entranceRange], zone: "dmz" }],
        ...Object.entries(teams).map(([name, team]): readonly [string, Box] => [
            `team-${name}`,
            {
                title: name,
                lines: [`${team.dataClass} data`, team.network.cidr, team.accountId ?? "no account yet"],
                zone: isSealed(team) ? "sealed" : "secure",
            },
        ]),
        ["audit", { title: "audit", lines: [organization.auditAccountId, "log archive"], zone: "records" }],
        ...(egress
            ? ([
                  ["firewall", { title: "firewall", lines: ["inspection", dmz.inspectionRange], zone: "dmz" }],
                  ["egress", { title: "egress", lines: ["NAT", dmz.egressRange], zone: "dmz" }],
                  ["internet", { title: "internet", lines: ["named hosts only"], zone: "outside" }],
              ] as const)
            : []),
    ]);
}

function waysOf({ teams }: EnvironmentConfig): readonly Way[] {
    const open = Object.entries(teams).filter(([, team]) => !isSealed(team));
    return [
        { from: "room", to: "entrance", label: "443" },
        ...Object.keys(teams).map((name) => ({ from: "entrance", to: `team-${name}`, label: "Studio, 443" })),
        ...open.map(([name, { network }]) => ({
            from: `team-${name}`,
            to: "firewall",
            label: network.allowList.length === 1 ? "1 name" : `${network.allowList.length} names`,
        })),
        ...Object.keys(teams).map((name) => ({ from: `team-${name}`, to: "audit", label: "records" })),
        ...(open.length === 0
            ? []
            : [
                  { from: "firewall", to: "egress", label: "" },
                  { from: "egress", to: "internet", label: "443" },
              ]),
    ];
}

function isSealed({ network }: TeamConfig): boolean {
    return network.allowList.length === 0;
}

function boxShape({ title, lines, zone }: Box, { x, y, width, height }: Placed): string {
    const [left, top] = [x - width / 2, y - height / 2];
    const text = [title, ...lines].map((line, index) => {
        const [at, weight] = [top + margin + (index + 0.6) * lineHeight, index === 0 ? ' class="title"' : ""];
        return `<text x="${(left + margin).toFixed(1)}" y="${at.toFixed(1)}"${weight}>${escaped(line)}</text>`;
    });
    const place = `x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"`;
    return `<g class="${zone}"><rect ${place} rx="6"/>${text.join("")}</g>`;
}

interface Placed {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

interface Routed {
    readonly points: readonly { readonly x: number; readonly y: number }[];
    readonly x?: number;
    readonly y?: number;
}

function wayShape({ label }: Way, { points, x = 0, y = 0 }: Routed): string {
    const line = points.map((point, index) => `${index === 0 ? "M" : "L"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
    const text =
        label === "" ? "" : `<text class="way" x="${x.toFixed(1)}" y="${(y - 4).toFixed(1)}">${escaped(label)}</text>`;
    return `<path class="way" d="${line.join("")}" marker-end="url(#end)"/>${text}`;
}

function escaped(text: string): string {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
