import type { Message } from './messages-kinds.ts';

/** RFC 5321 §4.5.3.1: 64 characters before the @. Quoted names and addresses of one's own network are not guests'. */
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
/** E.164: + and the country, 7 to 15 digits; people write them in groups. */
const PHONE = /^\+[1-9]\d{6,14}$/;

export const isEmail = (address: string): boolean => EMAIL.test(address) && !/^\.|\.\.|\.@/.test(address);
export const isPhone = (number: string): boolean => PHONE.test(dialled(number));
/** As a network dials it: without what makes it legible. */
export const dialled = (number: string): string => number.replace(/[\s().-]/g, '');

export const isAddress = (channel: Message['channel'], address: string): boolean => (channel === 'email' ? isEmail : isPhone)(address);
