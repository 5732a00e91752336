import { actOn } from '../frame/act-on';
import { call } from '../frame/call';
import { place } from '../frame/element';

const WORDS = { noticesShown: 'Đã mở danh sách phần mềm kèm theo.' } as const;

place('notices').onclick = () => actOn(() => call('showNotices'), WORDS.noticesShown);
