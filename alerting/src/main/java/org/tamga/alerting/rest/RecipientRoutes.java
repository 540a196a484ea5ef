package org.tamga.alerting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.cap.CapAck;
import org.tamga.alerting.delivery.cap.CapFeed;
import org.tamga.alerting.delivery.cap.CapForm;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.sending.LastHop;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.DeliveryStore;

/**
 * What recipients' systems ask of the centre: their CAP feed, its messages, and to take an acknowledgement. They are known
 * by their token; to whom shows none, or another's, every country looks alike.
 */
final class RecipientRoutes {
    static final String PATH = "/released/";

    private static final int MOST = 200;
    private static final String BEARER = "Bearer ";

    private final DeliveryStore deliveries;
    private final Directory directory;
    private final LastHop lastHop;
    private final Clock clock;
    private final LongConsumer bell;

    RecipientRoutes(AlertStore store, Directory directory, LastHop lastHop, Clock clock, LongConsumer bell) {
        this.deliveries = store.deliveries();
        this.directory = directory;
        this.lastHop = lastHop;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * What became of an acknowledgement.
     *
     * @param unknown ids under which nothing was sent to this recipient
     */
    public record Acknowledged(List<String> acknowledged, List<String> unknown) {}

    void addTo(RoutesConfig routes) {
        routes.get(PATH + "{country}/feed", this::feed, Right.RECIPIENT_SYSTEMS);
        routes.get(PATH + "{country}/feed/{message}", this::message, Right.RECIPIENT_SYSTEMS);
        routes.post(PATH + "{country}/acks", this::acknowledge, Right.RECIPIENT_SYSTEMS);
    }

    private void feed(Context request) {
        Addressee addressee = addressee(request);
        String country = addressee.recipient().country();
        String base = PATH + country.toLowerCase(Locale.ROOT) + "/feed";
        request.contentType(CapFeed.CONTENT_TYPE)
                .result(CapFeed.write(directory.sender(), country, base, standing(addressee)));
    }

    /** Of each alert the latest message, and that only if it would be the same today. */
    private List<Delivery> standing(Addressee addressee) {
        Set<String> alerts = new HashSet<>();
        return deliveries.made(new Lane(addressee.recipient().country(), Channel.CAP), MOST).stream()
                .filter(delivery -> alerts.add(delivery.alertId()))
                .filter(delivery -> delivery.state() != DeliveryState.QUEUED && lastHop.stands(delivery, addressee))
                .toList();
    }

    private void message(Context request) {
        Addressee addressee = addressee(request);
        Delivery asked = standing(addressee).stream()
                .filter(delivery -> delivery.messageId().equals(request.pathParam("message")))
                .findFirst()
                .orElseThrow(RecipientRoutes::noSuchMessage);
        Message message = deliveries.message(asked.messageId()).orElseThrow(RecipientRoutes::noSuchMessage);
        if (asked.state() == DeliveryState.SENT) {
            bell.accept(deliveries.taken(asked, DeliveryState.ACCEPTED, clock.instant()));
        }
        request.contentType(message.contentType()).result(message.content());
    }

    private void acknowledge(Context request) {
        Addressee addressee = addressee(request);
        CapAck ack = ack(request);
        DeliveryState state = ack.isHuman() ? DeliveryState.HUMAN_ACKNOWLEDGED : DeliveryState.MACHINE_ACKNOWLEDGED;
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ack.messages()) {
            Optional<Long> position =
                    deliveries.acknowledged(id, addressee.recipient().country(), state, clock.instant());
            position.ifPresent(bell::accept);
            (position.isPresent() ? known : unknown).add(id);
        }
        request.status(known.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK).json(new Acknowledged(known, unknown));
    }

    private static CapAck ack(Context request) {
        String type = String.valueOf(request.contentType());
        try {
            return type.startsWith(CapForm.CONTENT_TYPE) ? CapAck.read(request.bodyAsBytes()) : jsonAck(request);
        } catch (IllegalArgumentException | IOException unfit) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    Complaint.of(
                            "The acknowledgement is not acceptable",
                            unfit instanceof IllegalArgumentException
                                    ? String.valueOf(unfit.getMessage())
                                    : "send {\"id\": \"msg_…\", \"by\": \"machine\" or \"human\"}"));
        }
    }

    private static CapAck jsonAck(Context request) throws IOException {
        JsonNode body = Json.MAPPER.readTree(request.bodyAsBytes());
        String id = body.path("id").asText("");
        String by = body.path("by").asText("machine");
        if (id.isEmpty() || !by.equals("machine") && !by.equals("human")) {
            throw new IllegalArgumentException("send {\"id\": \"msg_…\", \"by\": \"machine\" or \"human\"}");
        }
        return new CapAck(List.of(id), by.equals("human"));
    }

    private Addressee addressee(Context request) {
        String shown = String.valueOf(request.header("Authorization"));
        String token = shown.startsWith(BEARER) ? shown.substring(BEARER.length()) : "";
        return directory
                .recipients()
                .find(request.pathParam("country"))
                .map(recipient -> directory.find(recipient.country()))
                .filter(addressee ->
                        addressee.token().isPresent() && addressee.token().get().is(token))
                .orElseThrow(RecipientRoutes::unknown);
    }

    private static RefusedRequest unknown() {
        return new RefusedRequest(
                HttpStatus.UNAUTHORIZED,
                Complaint.of("The recipient is not known by this token", "send Authorization: Bearer and your token"));
    }

    private static RefusedRequest noSuchMessage() {
        return new RefusedRequest(
                HttpStatus.NOT_FOUND,
                Complaint.of("There is no such message, or it stands no longer", "read the feed again"));
    }
}
