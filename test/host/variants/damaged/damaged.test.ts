import { describeBrokenReport } from '../../brokenReport';

describeBrokenReport('is damaged', /The bundled report is damaged/);
