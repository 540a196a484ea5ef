package org.tamga.alerting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.vocabulary.Countries;

/** The member states and the observers, and whom an originator means by {@code MEMBERS} and {@code OBSERVERS}. */
public final class Recipients {
    /** Those of the region, where the settings do not say otherwise. */
    public static final Recipients DEFAULT = new Recipients(Countries.members(), Countries.observers(), Set.of());

    private static final String MEMBERS = "MEMBERS";
    private static final String OBSERVERS = "OBSERVERS";

    private final List<Recipient> all;

    /**
     * Throws IllegalArgumentException if one is no country, or is named twice.
     *
     * @param exercises those of both that opted in to exercises
     */
    public Recipients(Collection<String> members, Collection<String> observers, Collection<String> exercises) {
        Set<String> optedIn = exercises.stream().map(Countries::normalise).collect(Collectors.toSet());
        List<Recipient> named = new ArrayList<>();
        members.forEach(country -> named.add(recipient(country, Recipient.Kind.MEMBER, optedIn)));
        observers.forEach(country -> named.add(recipient(country, Recipient.Kind.OBSERVER, optedIn)));
        Set<String> countries = new HashSet<>();
        for (Recipient recipient : named) {
            if (!countries.add(recipient.country())) {
                throw new IllegalArgumentException("recipients name " + recipient.country()
                        + " twice; a country is a member or an observer, and named once");
            }
        }
        all = List.copyOf(named);
    }

    private static Recipient recipient(String country, Recipient.Kind kind, Set<String> optedIn) {
        return new Recipient(country, kind, optedIn.contains(Countries.normalise(country)));
    }

    /** The same recipients, of whom one more opted in to exercises. */
    public Recipients takingExercises(String country) {
        return new Recipients(
                of(Recipient.Kind.MEMBER),
                of(Recipient.Kind.OBSERVER),
                Stream.concat(
                                Stream.of(country),
                                all.stream().filter(Recipient::exercises).map(Recipient::country))
                        .toList());
    }

    /** The members first. */
    public List<Recipient> all() {
        return all;
    }

    /** The recipient of a country, however its code is written; empty if it is neither a member nor an observer. */
    public Optional<Recipient> find(String country) {
        String code = Countries.normalise(country);
        return all.stream()
                .filter(recipient -> recipient.country().equals(code))
                .findFirst();
    }

    /** The countries that an originator's list means; a word that is neither a group nor a country means nobody. */
    Set<String> countries(Collection<String> releasableTo) {
        return releasableTo.stream()
                .map(Countries::normalise)
                .flatMap(word -> switch (word) {
                    case MEMBERS -> of(Recipient.Kind.MEMBER).stream();
                    case OBSERVERS -> of(Recipient.Kind.OBSERVER).stream();
                    default -> Set.of(word).stream();
                })
                .collect(Collectors.toSet());
    }

    private Set<String> of(Recipient.Kind kind) {
        return all.stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(Recipient::country)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
