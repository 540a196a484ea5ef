package org.tamga.alerting.delivery.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.MailServer;
import org.tamga.alerting.delivery.http.HttpFaults;
import org.tamga.alerting.delivery.http.Trusting;
import org.tamga.alerting.delivery.sending.Courier;

/** Hands mail to the centre's mail server: to all of a recipient's addresses, or to none. */
public final class MailCourier implements Courier, AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final MailServer server;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tamga-delivery-mail");
        thread.setDaemon(true);
        return thread;
    });

    public MailCourier(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public Carried carry(Delivery delivery, Message message, Addressee addressee) throws InterruptedException {
        Future<Carried> sending = threads.submit(() -> send(message, addressee));
        try {
            return sending.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return Carried.Failed.of(Fault.TIMED_OUT);
        } catch (ExecutionException failure) {
            return fault(failure.getCause() == null ? failure : failure.getCause());
        } finally {
            sending.cancel(true);
        }
    }

    private Carried send(Message message, Addressee addressee) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(message.content()));
        Address[] to = new Address[addressee.mail().size()];
        for (int i = 0; i < to.length; i++) {
            to[i] = new InternetAddress(addressee.mail().get(i));
        }
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(mail, to);
        }
        return new Carried.Taken(DeliveryState.SENT);
    }

    private static Carried.Failed fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return HttpFaults.unanswered(cause);
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return Carried.Failed.of(Fault.MAIL_NOT_TAKEN, "SMTP " + refused.getReturnCode());
            }
        }
        if (failure instanceof MailConnectException) {
            return Carried.Failed.of(Fault.NOT_REACHED);
        }
        if (failure instanceof AuthenticationFailedException) {
            return Carried.Failed.of(Fault.MAIL_NOT_TAKEN, "sign-in refused");
        }
        return failure instanceof SendFailedException || failure instanceof MessagingException
                ? Carried.Failed.of(Fault.MAIL_NOT_TAKEN)
                : HttpFaults.unanswered(failure);
    }

    private Properties properties() {
        Properties properties = new Properties();
        String step = String.valueOf(STEP.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", step);
        properties.setProperty("mail.smtp.timeout", step);
        properties.setProperty("mail.smtp.writetimeout", step);
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.setProperty("mail.smtp.from", server.from());
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starts = server.encryption() == MailServer.Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(server.encryption() == MailServer.Encryption.TLS));
        // otherwise whom this factory does not trust is tried once more with those whom Java trusts
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.ssl.socketFactory",
                Trusting.context(server.trust(), clock).getSocketFactory());
        return properties;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
