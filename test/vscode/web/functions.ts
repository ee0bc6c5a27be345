// The functions that suites are written with must be there before the first suite is.
import { offerFunctions } from './runner';

offerFunctions();
