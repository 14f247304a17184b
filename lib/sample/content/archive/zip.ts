import { crc32 } from "node:zlib";

type ZipEntry = { name: string; content: Buffer };

/** 1 January 2020 in MS-DOS form: a zip entry requires a date. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;

function common(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc32(entry.content), 10);
  fields.writeUInt32LE(entry.content.length, 14);
  fields.writeUInt32LE(entry.content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return fields;
}

function directoryRecord(entry: ZipEntry, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common(entry), tail, Buffer.from(entry.name)]);
}

/** Returns a zip archive with every entry stored: a NuGet package is one. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    directory.push(directoryRecord(entry, offset));
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), common(entry), Buffer.from(entry.name), entry.content]);
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
