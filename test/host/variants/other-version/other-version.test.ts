import { describeBrokenReport } from '../../brokenReport';

describeBrokenReport('is of another version', /The bundled report is of version 999/);
