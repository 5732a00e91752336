import { amber, ok } from '../trouble';

const fine = (what: string) => ok({ what, remedy: '' });
const toMend = (what: string, remedy: string) => amber({ what, remedy });

/** Words of "Kết thúc đợt / mở đợt mới". */
export const viRound = {
  archiveNote: ({ round }: { round: string }) => `Lưu trữ đợt ${round}`,
  filesTab: ({ round }: { round: string }) => `Tệp cần xóa ${round}`,
  filesTitle: 'TỆP CÁC TRƯỜNG ĐÃ TẢI LÊN, CẦN XÓA KHI KẾT THÚC ĐỢT',
  filesAbout: ({ round, files }: { round: string; files: number }) =>
    `Đợt ${round}: ${files} tệp. Học bạ số chỉ được xem Drive nên người có quyền với thư mục của biểu mẫu mở từng đường dẫn rồi xóa, sau đó dọn Thùng rác của Drive.`,
  files: [
    { title: 'Mã trường', width: 120, format: 'text' },
    { title: 'Tên trường', width: 260, format: 'text', wrap: true },
    { title: 'Số báo cáo', width: 100, format: 'text' },
    { title: 'Đường dẫn tệp', width: 420, format: 'text', wrap: true },
  ],
  waves: (waves: readonly number[]) =>
    waves.map((wave) => (wave < 0 ? `−${-wave}` : String(wave))).join('; ') || 'Không',
  unknownSchool: 'Chưa rõ trường',
  check: {
    unsettled: (mails: number) =>
      mails === 0
        ? fine('Không còn thư nào chưa rõ đã gửi hay chưa.')
        : toMend(
            `${mails} thư chưa rõ đã gửi hay chưa.`,
            'Mở Nhắc trường chậm…, xem mục thư chờ và cho biết từng thư đã tới hay gửi lại.',
          ),
    leaving: (mails: number) =>
      mails === 0
        ? fine('Không còn thư nào đang chờ gửi hay chờ duyệt.')
        : toMend(
            `${mails} thư của đợt này đang chờ gửi hay chờ duyệt; sang đợt mới các thư đó không gửi nữa.`,
            'Nếu vẫn cần gửi, hãy chờ gửi xong hoặc duyệt ở Nhắc trường chậm… trước khi kết thúc đợt.',
          ),
    queue: (items: number) =>
      items === 0
        ? fine('Không còn báo cáo nào chờ người xem.')
        : toMend(
            `${items} việc về báo cáo còn chờ người xem (mã trường, hộp thư, tệp không đọc được…).`,
            'Xem Tình trạng hệ thống và trang Kiểm tra; sau khi kết thúc, số liệu lưu trữ không đổi nữa.',
          ),
    archive: ({ name }: { name: string }) =>
      name === ''
        ? fine('Số liệu lúc bấm nút sẽ được chốt làm bản lưu trữ của đợt.')
        : fine(`Bản chốt “${name}” khớp số liệu hiện nay và được dùng làm bản lưu trữ của đợt.`),
    roster: ({ exempt, extended }: { exempt: number; extended: number }) =>
      exempt + extended === 0
        ? fine('Danh sách trường không còn giá trị ở hai cột Miễn, Gia hạn.')
        : toMend(
            `Danh sách trường còn ${exempt} trường ghi Miễn, ${extended} trường ghi Gia hạn; các ô này vẫn có hiệu lực trong đợt mới.`,
            'Nếu chỉ dành cho đợt cũ, hãy xóa các ô đó ở trang Danh sách trường trước khi mở đợt mới.',
          ),
    grants: (decisions: number) =>
      fine(
        `${decisions} quyết định gia hạn, miễn, không nhắc của đợt này hết hiệu lực ở đợt mới; hộp thư đã thêm hoặc đánh dấu hỏng vẫn giữ.`,
      ),
  },
  field: {
    sameRound: 'Phải khác mã của đợt đang chạy.',
    longRound: 'Dài quá 40 ký tự.',
    startTooEarly: 'Phải sau lúc bắt đầu của đợt đang chạy.',
    deadlineTooEarly: 'Phải sau lúc bắt đầu đợt mới và sau lúc này.',
  },
  warn: {
    future: ({ start }: { start: string }) =>
      toMend(
        `Đợt mới bắt đầu từ ${start}: báo cáo gửi và gia hạn, miễn, không nhắc ghi trước lúc đó không có hiệu lực trong đợt mới.`,
        'Nếu biểu mẫu vẫn nhận câu trả lời, hãy tạm đóng biểu mẫu tới lúc đó.',
      ),
    early: ({ reports, decisions }: { reports: number; decisions: number }) =>
      toMend(
        `${reports} báo cáo và ${decisions} quyết định gia hạn, miễn, không nhắc ghi sau lúc bắt đầu đợt mới sẽ được tính vào đợt mới.`,
        'Nếu chúng là của đợt cũ, hãy chọn lúc bắt đầu muộn hơn.',
      ),
    live: toMend(
      'Chế độ “Gửi thật”: báo cáo của đợt mới được trả lời tự động; thư nhắc vẫn chờ người duyệt lịch ở Nhắc trường chậm….',
      'Chọn “Chạy thử” nếu chưa muốn thư nào được gửi.',
    ),
  },
  done: ({ from, to, archive }: Readonly<Record<'from' | 'to' | 'archive', string>>) =>
    `Đã kết thúc đợt ${from} và mở đợt ${to}. Bản lưu trữ: “${archive}”.`,
  toDelete: ({ files, tab }: { files: number; tab: string }) =>
    files === 0 ? 'Không có tệp nào cần xóa.' : `${files} tệp cần xóa nằm ở trang “${tab}”.`,
  error: {
    changed:
      'Từ lúc xem trước tới nay có người đã đổi cấu hình hoặc dữ liệu đã khác, nên chưa đổi gì. Hãy bấm Xem trước lại và kiểm tra rồi mở đợt.',
    fields: 'Có mục chưa đúng nên chưa đổi gì. Hãy bấm Xem trước và sửa các mục được nêu.',
    tabTaken: ({ name }: { name: string }) =>
      `Trong tệp đã có một trang tên “${name}” không do Học bạ số lập. Hãy đổi tên trang đó rồi làm lại.`,
  },
} as const;

interface Asked {
  readonly schoolId: string;
  readonly person: string;
}

/** Erasing the names of contacts. */
export const viErase = {
  versions: (given: { versions: number; reports: number; before: string } & Asked) =>
    given.schoolId === ''
      ? `Xóa họ tên, điện thoại đầu mối ở ${given.versions} lần gửi của ${given.reports} báo cáo, gửi trước ${given.before} (các đợt đã kết thúc). Số liệu và kết luận giữ nguyên.`
      : `Xóa họ tên, điện thoại của “${given.person}” ở ${given.versions} lần gửi của ${given.reports} báo cáo, trường ${given.schoolId}. Số liệu và kết luận giữ nguyên.`,
  staying: ({ versions }: { versions: number }) =>
    `Còn ${versions} lần gửi của đợt đang chạy chưa xóa được vì đang bị nêu chính vì đầu mối: nhà trường phải sửa báo cáo.`,
  contactsTab: 'Xóa trang Danh bạ đầu mối (lập lại được từ các báo cáo còn tên).',
  notOurs:
    'Bản chốt không có họ tên, điện thoại nào. Phần mềm không xóa được ở biểu mẫu, trang câu trả lời, hộp Đã gửi, tệp đã tải về và Nhật ký phiên bản của Google: cán bộ tự xóa.',
  done: ({ schoolId, versions }: { schoolId: string; versions: number }) =>
    schoolId === ''
      ? `Xóa họ tên, điện thoại đầu mối của các đợt đã kết thúc: ${versions} lần gửi.`
      : `Xóa họ tên, điện thoại một đầu mối của trường ${schoolId}: ${versions} lần gửi.`,
  both: 'Hãy ghi cả mã trường và họ tên (hoặc số điện thoại) của người cần xóa.',
  changed: 'Dữ liệu đã khác từ lúc xem trước. Hãy xem trước lại.',
} as const;
