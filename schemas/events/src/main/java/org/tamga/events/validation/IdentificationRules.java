package org.tamga.events.validation;

import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;

/** How something was identified, and what. */
final class IdentificationRules {
    private IdentificationRules() {}

    static void check(IdentificationEvent event, Findings findings) {
        if (event.getMethod().isBlank()) {
            findings.problem("method", "", ProblemCode.MISSING_FIELD, "say how, for example ANPR, MRZ, MANUAL or LAB");
        }
        if (event.getResult() == IdentificationResult.OTHER) {
            // whether it is a hit decides everything; a newer version's word is set aside until this one learns it
            findings.problem("result", "other", ProblemCode.UNKNOWN_WORD, "write one of POSITIVE, NEGATIVE, SIGHTING");
        }
        String substance = event.getSubstance();
        if (substance != null && !substance.isBlank()) {
            ItemRules.substance("substance", substance, findings);
        } else if (event.getSubjects().isEmpty()) {
            findings.problem(
                    "subjects", "[]", ProblemCode.NO_SUBJECT, "an identification needs a subject or a substance");
        }
        if (event.getSeizureRef() != null) {
            IdentityRules.uuid("seizureRef", event.getSeizureRef(), findings);
        }
    }
}
