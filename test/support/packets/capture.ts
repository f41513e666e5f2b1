/** A capture file (libpcap's format, Ethernet frames), the packets a millisecond apart. */
export function capture(frames: readonly Buffer[]): Buffer {
    const header = Buffer.alloc(24);
    header.writeUInt32LE(0xa1b2c3d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(65_535, 16);
    header.writeUInt32LE(1, 20);
    const start = 1_767_225_600;
    const records = frames.flatMap((frame, index) => {
        const record = Buffer.alloc(16);
        record.writeUInt32LE(start + Math.floor(index / 1000), 0);
        record.writeUInt32LE((index % 1000) * 1000, 4);
        record.writeUInt32LE(frame.length, 8);
        record.writeUInt32LE(frame.length, 12);
        return [record, frame];
    });
    return Buffer.concat([header, ...records]);
}
