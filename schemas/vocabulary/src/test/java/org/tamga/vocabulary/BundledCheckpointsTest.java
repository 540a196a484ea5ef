package org.tamga.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.vocabulary.CheckpointRegister.SharedName;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;

class BundledCheckpointsTest {
    private static final CheckpointRegister REGISTER = CheckpointRegister.bundled();

    @Test
    void everyCheckpointHasAKnownCountryAndAnIdThatSaysIt() {
        assertThat(REGISTER.all()).hasSize(233).allSatisfy(checkpoint -> {
            assertThat(Countries.isKnown(checkpoint.country())).isTrue();
            assertThat(checkpoint.id()).matches("[A-Z]{2}-[A-Z-]+").startsWith(checkpoint.country() + "-");
            assertThat(checkpoint.modes()).isSubsetOf("road", "rail", "river", "sea", "air");
        });
    }

    @Test
    void everyCrossingNamesItsCheckpointsAndNoCountryTwice() {
        Map<String, List<Checkpoint>> crossings = REGISTER.all().stream().collect(groupingBy(Checkpoint::crossing));
        assertThat(crossings).allSatisfy((crossing, members) -> {
            assertThat(members.stream().map(Checkpoint::id)).containsExactlyInAnyOrder(crossing.split(":", -1));
            assertThat(members.stream().map(Checkpoint::country)).doesNotHaveDuplicates();
            assertThat(members.stream().map(Checkpoint::modes).distinct()).hasSize(1);
        });
    }

    @Test
    void onlyTheNamesSharedOnTheGroundAreShared() {
        assertThat(REGISTER.sharedNames())
                .containsExactlyInAnyOrder(
                        new SharedName("HAIRATAN", "AF", List.of("AF-HAIRATAN", "AF-HAIRATAN-RIVER")),
                        new SharedName("KHORGOS", "CN", List.of("CN-KHORGOS", "CN-KHORGOS-RAIL")),
                        new SharedName("HORGOS", "CN", List.of("CN-KHORGOS", "CN-KHORGOS-RAIL")),
                        new SharedName("XOPГOC", "CN", List.of("CN-KHORGOS", "CN-KHORGOS-RAIL")));
    }

    @Test
    void noAliasIsTheIdOrTheOnlyNameOfAnother() {
        Map<String, List<Checkpoint>> byFullName = REGISTER.all().stream()
                .flatMap(c -> Stream.of(c.id(), c.name()).map(name -> Map.entry(NormalForm.of(name), c)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        for (Checkpoint checkpoint : REGISTER.all()) {
            for (String alias : checkpoint.aliases()) {
                Set<String> owners = byFullName.getOrDefault(NormalForm.of(alias), List.of()).stream()
                        .map(Checkpoint::id)
                        .collect(toSet());
                if (!NormalForm.of(alias).equals("KHORGOS")) {
                    assertThat(owners)
                            .as("names equal to alias %s of %s", alias, checkpoint.id())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void noCheckpointListsOneSpellingTwice() {
        assertThat(REGISTER.all())
                .allSatisfy(
                        checkpoint -> assertThat(checkpoint.aliases().stream().map(NormalForm::of))
                                .doesNotHaveDuplicates()
                                .doesNotContain("", NormalForm.of(checkpoint.id()), NormalForm.of(checkpoint.name())));
    }

    @Test
    void everyCheckpointOfAMemberHasASpellingInItsScriptOrRussian() {
        assertThat(REGISTER.all())
                .filteredOn(checkpoint -> Countries.members().contains(checkpoint.country()))
                .allSatisfy(checkpoint -> assertThat(
                                checkpoint.aliases().stream().collect(joining()))
                        .matches(text -> text.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yallama | | UZ-YALLAMA",
                "Яллама | | UZ-YALLAMA",
                "kz-korday | | KZ-KORDAY",
                "КПП «Кордай» | KZ | KZ-KORDAY",
                "Қордай | | KZ-KORDAY",
                "Nur Zholy | | KZ-NUR-ZHOLY",
                "Nur Zholy (Khorgos) | | KZ-NUR-ZHOLY",
                "Хоргос | KZ | KZ-NUR-ZHOLY",
                "Khorgos | KZ | KZ-NUR-ZHOLY",
                "Алтынколь | | KZ-ALTYNKOL",
                "станция Келес | | UZ-KELES",
                "Сарыагаш | | KZ-SARYAGASH",
                "G‘isht ko‘prik | | UZ-GISHT-KUPRIK",
                "Гишт-Куприк | | UZ-GISHT-KUPRIK",
                "Чалдыбар-автодорожный | | KG-CHALDYBAR",
                "Панҷи Поён | | TJ-PANJI-POYON",
                "Нижний Пяндж | | TJ-PANJI-POYON",
                "شیرخان بندر | | AF-SHERKHAN-BANDAR",
                "Карамык | TJ | TJ-KARAMYK",
                "Карамык | KG | KG-KARAMYK",
                "МАПП Орск | | RU-ORSK",
                "Самур | RU | RU-SAMUR",
                "Самур | AZ | AZ-SAMUR"
            })
    void spellingsOfACheckpointResolve(String place, @Nullable String country, String id) {
        assertThat(REGISTER.resolve(null, place, country))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        resolved -> assertThat(resolved.checkpoint().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unlisted yard",
                "Дом 5, Алматы",
                "Some Yard",
                "Depot 9",
                "some bazaar",
                "roadside",
                "г. Термез",
                "Термез",
                "г. Орск",
                "Орск",
                "село Кордай Кордайский район",
                "Korday, Zhambyl",
                "пограничная застава \"Кордай\"",
                "железнодорожный пункт пропуска \"Мерке\"",
                "BCP \"Merke\", Zhambyl",
                "КПП \"Чалдыбар\" железнодорожный",
                "Ж/Д \"Бекабад\"",
                "Surkhandarya, \"Sariasiyo\" railway",
                "Аэропорт г.Ургенч",
                "Tokmok, Chu",
                "Khorog"
            })
    void townsStationsAndGarrisonsAreNoRoadPosts(String place) {
        assertThat(REGISTER.resolve(null, place, "KZ")).isInstanceOf(Unresolved.class);
        assertThat(REGISTER.resolve(null, place, "UZ")).isInstanceOf(Unresolved.class);
    }

    @Test
    void unresolvedCrossingIsNeverACrossingOfTheRegister() {
        Collection<Checkpoint> all = REGISTER.all();
        assertThat(all).noneMatch(checkpoint -> checkpoint.crossing().contains("/"));
    }
}
