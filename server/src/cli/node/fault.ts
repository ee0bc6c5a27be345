export { codeOf, describeFault, isMissing, TooLarge } from '../../exchange/file/fault';
