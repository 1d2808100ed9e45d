import { describeBrokenReport } from '../../brokenReport';

describeBrokenReport('is cut short', /The bundled report is cut short/);
