export { describeFault, isMissing, TooLarge } from '../../exchange/file/fault';
