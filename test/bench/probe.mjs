// Loaded before a script that is measured from outside (`node --import`): when the process ends, this writes what it
// has spent to the file that DOSSIER_SPENT names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const spent = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 };
  writeFileSync(process.env.DOSSIER_SPENT, JSON.stringify(spent));
});
