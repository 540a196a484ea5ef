package org.tamga.events.json;

import org.tamga.events.Direction;
import org.tamga.events.IdentificationResult;
import org.tamga.events.SubjectKind;
import org.tamga.events.TestLevel;
import org.tamga.events.TransportMode;

/** The closed lists of words of an event. */
final class Vocabulary {
    static final Words<Direction> DIRECTION = Words.lowerCase(Direction.class);
    static final Words<TransportMode> TRANSPORT_MODE = Words.lowerCase(TransportMode.class);
    static final Words<TestLevel> TEST_LEVEL = Words.lowerCase(TestLevel.class);
    static final Words<SubjectKind> SUBJECT_KIND = Words.lowerCase(SubjectKind.class);
    static final Words<IdentificationResult> RESULT = Words.upperCase(IdentificationResult.class);

    private Vocabulary() {}
}
