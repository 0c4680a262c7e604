export { typeset } from './service/typeset.server.ts';
export { tableFile, tableFormats } from './service/table-file.server.ts';
export { paperFile, paperFormats, type PaperFormat } from './service/paper-file.server.ts';
