package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.vocabulary.CheckpointRegister.SharedName;
import org.tamga.vocabulary.Resolution.How;
import org.tamga.vocabulary.Resolution.Missing;
import org.tamga.vocabulary.Resolution.Rejected;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;
import org.tamga.vocabulary.Resolution.Why;

class CheckpointRegisterTest {
    private static final Checkpoint KORDAY = checkpoint("KZ-KORDAY", "KZ", "Korday", "Кордай");
    private static final Checkpoint KARASU = checkpoint("KZ-KARASU", "KZ", "Karasu");
    private static final Checkpoint CHINESE_KARASU = checkpoint("CN-KARASU", "CN", "Karasu");
    private static final Checkpoint HAIRATAN = checkpoint("AF-HAIRATAN", "AF", "Hairatan");
    private static final Checkpoint HAIRATAN_RIVER = checkpoint("AF-HAIRATAN-RIVER", "AF", "Hairatan");
    private static final CheckpointRegister REGISTER =
            CheckpointRegister.of(List.of(KORDAY, KARASU, CHINESE_KARASU, HAIRATAN, HAIRATAN_RIVER));

    @Test
    void knownCheckpointWinsOverPlaceAndCountry() {
        assertThat(REGISTER.resolve(" KZ-KORDAY ", "Karasu", "CN")).isEqualTo(new Resolved(KORDAY, How.KNOWN_ID));
    }

    @Test
    void placeDecidesWhereTheCheckpointIsUnknown() {
        assertThat(REGISTER.resolve("XX-NOWHERE", "korday!", null)).isEqualTo(new Resolved(KORDAY, How.ONE_CANDIDATE));
        assertThat(REGISTER.resolve("XX-NOWHERE", "Some yard", "KZ"))
                .isEqualTo(new Unresolved("KZ", "Some yard", "KZ/SOMEYARD", Why.NO_CANDIDATE));
    }

    @Test
    void unknownCheckpointIsTheTextWithoutAPlace() {
        assertThat(REGISTER.resolve("kz korday", null, null)).isEqualTo(new Resolved(KORDAY, How.ONE_CANDIDATE));
        assertThat(REGISTER.resolve("XX-NOWHERE", " ", " kg "))
                .isEqualTo(new Unresolved("KG", "XX-NOWHERE", "KG/XXNOWHERE", Why.NO_CANDIDATE));
    }

    @Test
    void aliasInAnotherScriptResolves() {
        assertThat(REGISTER.resolve(null, "КОРДАЙ", null)).isEqualTo(new Resolved(KORDAY, How.ONE_CANDIDATE));
    }

    @Test
    void onlyCandidateResolvesWhateverTheCountrySays() {
        assertThat(REGISTER.resolve(null, "Korday", "RU")).isEqualTo(new Resolved(KORDAY, How.ONE_CANDIDATE));
    }

    @Test
    void countryDecidesBetweenCandidates() {
        assertThat(REGISTER.resolve(null, "Karasu", " cn ")).isEqualTo(new Resolved(CHINESE_KARASU, How.BY_COUNTRY));
        assertThat(REGISTER.resolve(null, "Karasu", "KZ")).isEqualTo(new Resolved(KARASU, How.BY_COUNTRY));
    }

    @Test
    void countryOfNoCandidateLeavesThePlaceUnresolved() {
        assertThat(REGISTER.resolve(null, "Karasu", "KG"))
                .isEqualTo(new Unresolved("KG", "Karasu", "KG/KARASU", Why.AMBIGUOUS));
    }

    @Test
    void twoCandidatesOfOneCountryLeaveThePlaceUnresolved() {
        assertThat(REGISTER.resolve(null, "Hairatan", "AF"))
                .isEqualTo(new Unresolved("AF", "Hairatan", "AF/HAIRATAN", Why.AMBIGUOUS));
        assertThat(REGISTER.sharedNames())
                .containsExactly(new SharedName("HAIRATAN", "AF", List.of("AF-HAIRATAN", "AF-HAIRATAN-RIVER")));
    }

    @Test
    void unresolvedPlaceWithoutACountryIsRejected() {
        assertThat(REGISTER.resolve(null, "Some yard", null)).isEqualTo(new Rejected(Missing.NO_COUNTRY));
        assertThat(REGISTER.resolve(null, "Karasu", " ")).isEqualTo(new Rejected(Missing.NO_COUNTRY));
        assertThat(REGISTER.resolve("", " ", "KZ")).isEqualTo(new Rejected(Missing.NO_PLACE));
        assertThat(REGISTER.resolve(null, null, "KZ")).isEqualTo(new Rejected(Missing.NO_PLACE));
    }

    @Test
    void spellingsOfOneTextAreOneCrossingPerCountry() {
        String crossing = crossing("Unlisted yard", "KZ");
        assertThat(crossing("unlisted  YARD", "kz")).isEqualTo(crossing);
        assertThat(crossing("Unlisted yard", "KG")).isNotEqualTo(crossing);
    }

    @Test
    void twiceTheSameIdIsRefused() {
        assertThatThrownBy(() -> CheckpointRegister.of(List.of(KORDAY, KORDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KZ-KORDAY");
    }

    private static String crossing(String place, String country) {
        return ((Unresolved) REGISTER.resolve(null, place, country)).crossing();
    }

    private static Checkpoint checkpoint(String id, String country, String name, String... aliases) {
        return new Checkpoint(id, country, name, id, Set.of("road"), 43, 74, List.of(aliases));
    }
}
