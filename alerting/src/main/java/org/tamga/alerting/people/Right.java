package org.tamga.alerting.people;

import static org.tamga.alerting.people.Role.ANALYST;
import static org.tamga.alerting.people.Role.DUTY_OFFICER;
import static org.tamga.alerting.people.Role.LIAISON;
import static org.tamga.alerting.people.Role.OPS;
import static org.tamga.alerting.people.Role.SUPERVISOR;
import static org.tamga.alerting.people.Role.WALL_SCREEN;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be done at the centre, and which roles may: the one table of it. Every route of the server names its right. */
public enum Right implements RouteRole {
    /** Needs no sign-in: the page's own files, and signing in itself. */
    ANYBODY,
    /** The list; a liaison sees of it what is released to their country. */
    SEE_QUEUE(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON, WALL_SCREEN),
    /** The list's changes as they happen. Not a liaison: that something changed tells of what is not released to them. */
    FOLLOW_QUEUE(DUTY_OFFICER, SUPERVISOR, ANALYST, WALL_SCREEN),
    /** All that lies behind one alert. */
    SEE_DETAIL(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON),
    /** Alerts that are kept to an operation: all but its owners and the supervisors do not even learn that they are there. */
    SEE_KEPT(SUPERVISOR),
    /** Who would receive what of an alert; what a liaison's own country would, they have as its detail. */
    SEE_RECIPIENTS(DUTY_OFFICER, SUPERVISOR, ANALYST),
    /** By what somebody holds in hand, over all alerts and their reports. */
    SEARCH(DUTY_OFFICER, SUPERVISOR, ANALYST),
    SEE_STATISTICS(DUTY_OFFICER, SUPERVISOR, ANALYST),
    HANDLE_ALERTS(DUTY_OFFICER, SUPERVISOR),
    /** What the desk is told, how many alarms come, who is on shift. */
    SEE_DUTY(DUTY_OFFICER, SUPERVISOR, ANALYST, WALL_SCREEN),
    /** Beginning a shift, handing it over, taking it over. */
    KEEP_SHIFTS(DUTY_OFFICER, SUPERVISOR),
    /** Sending an alert to recipients, agreeing to what another sends, sending again what failed. */
    RELEASE_ALERTS(DUTY_OFFICER, SUPERVISOR),
    /** What waits for a second person or an originator; a liaison sees what their own country is asked. */
    SEE_RELEASE_REQUESTS(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON),
    /** Whether the liaison's own country releases its reports more widely. */
    ANSWER_FOR_COUNTRY(LIAISON),
    /** What was sent, to whom, and how far it has come; a liaison of what was sent to the own country. */
    SEE_DELIVERIES(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON),
    /** Saying that a person has seen what was sent to the own country. */
    ACKNOWLEDGE_DELIVERIES(LIAISON),
    /** What a recipient's systems ask, which are known by the recipient's own token: the route itself looks at it. */
    RECIPIENT_SYSTEMS,
    SEE_POSTS(DUTY_OFFICER, SUPERVISOR, ANALYST, OPS, WALL_SCREEN),
    SEE_STATUS(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON, OPS, WALL_SCREEN),
    /** Reference data without anybody's data. */
    SEE_CHECKPOINTS(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON, OPS, WALL_SCREEN),
    /** Also anybody on the centre's own machine, while it listens to nobody else. */
    SEE_METRICS(SUPERVISOR, OPS),
    /** Their own sessions and password. */
    OWN_ACCOUNT(DUTY_OFFICER, SUPERVISOR, ANALYST, LIAISON, OPS, WALL_SCREEN),
    /** Accounts, roles, and the tokens of programs. */
    MANAGE_PEOPLE(SUPERVISOR),
    SEE_AUDIT(SUPERVISOR),
    /** The signed heads alone: liaisons are their witnesses. */
    SEE_AUDIT_HEADS(SUPERVISOR, LIAISON);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isOf(Role role) {
        return this == ANYBODY || roles.contains(role);
    }

    /** All that somebody with these roles may do. */
    public static Set<Right> of(Collection<Role> roles) {
        return Arrays.stream(values())
                .filter(right -> right != ANYBODY && right.isOfAny(roles))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    public boolean isOfAny(Collection<Role> any) {
        return this == ANYBODY || any.stream().anyMatch(roles::contains);
    }
}
