package org.tamga.alerting.delivery.sending;

import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;

/** Carries messages along one channel. One attempt, which ends within {@link org.tamga.alerting.store.DeliveryStore#LEASE}. */
public interface Courier {
    Carried carry(Delivery delivery, Message message, Addressee addressee) throws InterruptedException;
}
