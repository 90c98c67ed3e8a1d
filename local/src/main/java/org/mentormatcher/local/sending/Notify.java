package org.mentormatcher.local.sending;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.matching.messages.Message;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;
import uk.gov.service.notify.Template;
import uk.gov.service.notify.TemplatePreview;

/**
 * GOV.UK Notify, or another installation of it, by its own client.
 *
 * @see <a href="https://docs.notifications.service.gov.uk/java.html">Notify's documentation</a>
 */
public final class Notify {
  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern KEY = Pattern.compile(".*-?" + UUID + "-" + UUID);
  private static final Pattern TEMPLATE = Pattern.compile(UUID);

  /** Notify's client logs there what it throws as well; the field keeps the silence. */
  private static final Logger OF_CLIENT = Logger.getLogger(NotificationClient.class.toString());

  static {
    OF_CLIENT.setLevel(Level.OFF);
    // The JDK would send a message again where the connection broke before the answer came.
    System.setProperty("sun.net.http.retryPost", "false");
    // The client has no time limits of its own.
    System.setProperty("sun.net.client.defaultConnectTimeout", "10000");
    System.setProperty("sun.net.client.defaultReadTimeout", "30000");
  }

  private final NotificationClient client;

  /**
   * Notify, for whoever has this key.
   *
   * @param key an API key, as {@link #isKey} knows them
   * @param place where another installation's interface is, if it is not GOV.UK's
   */
  public Notify(String key, Optional<String> place) {
    this.client =
        place
            .map(address -> new NotificationClient(key, address))
            .orElseGet(() -> new NotificationClient(key));
  }

  /** Whether a text has the form of an API key. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Whether a text has the form of a template's ID. */
  public static boolean isTemplate(String text) {
    return TEMPLATE.matcher(text).matches();
  }

  /**
   * The places that a template has to be filled in, as it names them.
   *
   * @throws NotifyException where there is no such template of an e-mail, or no answer
   */
  public Set<String> places(String template) throws NotifyException {
    try {
      Template found = client.getTemplateById(template);
      if (!found.getTemplateType().equals("email")) {
        throw new NotifyException(404, found.getTemplateType());
      }
      return found.getPersonalisation().map(Map::keySet).orElse(Set.of());
    } catch (NotificationClientException e) {
      throw told(e);
    } catch (JSONException e) {
      throw new NotifyException(0, "");
    }
  }

  /**
   * The whole text of a message, as the template makes it.
   *
   * @throws NotifyException where it cannot be made
   */
  public String preview(String template, Message message) throws NotifyException {
    try {
      TemplatePreview preview =
          client.generateTemplatePreview(
              template, new LinkedHashMap<String, Object>(message.personalisation()));
      return preview.getSubject().map(subject -> subject + "\n\n").orElse("") + preview.getBody();
    } catch (NotificationClientException e) {
      throw told(e);
    } catch (JSONException e) {
      throw new NotifyException(0, "");
    }
  }

  /**
   * Hands a message over.
   *
   * @param reference by which Notify can be asked for it later; nothing about any person
   */
  public Handover send(String template, Message message, String reference) {
    try {
      client.sendEmail(template, message.address(), message.personalisation(), reference);
      return new Handover.Taken();
    } catch (NotificationClientException e) {
      NotifyException told = told(e);
      return switch (told.status()) {
        case 401, 403 -> new Handover.Halted(Handover.Halt.KEY);
        case 429 -> new Handover.Halted(Handover.Halt.LIMIT);
        default ->
            told.status() >= 400 && told.status() < 500
                ? new Handover.Refused(told.reason())
                : new Handover.Unanswered();
      };
    } catch (JSONException e) {
      return new Handover.Unanswered();
    }
  }

  /**
   * Whether Notify has a message with this reference.
   *
   * @throws NotifyException where it does not say
   */
  public boolean has(String reference) throws NotifyException {
    try {
      return !client.getNotifications(null, null, reference, null).getNotifications().isEmpty();
    } catch (NotificationClientException e) {
      throw told(e);
    } catch (JSONException e) {
      throw new NotifyException(0, "");
    }
  }

  /** Its message is the answer's status and body; the body says why, in JSON. */
  private static NotifyException told(NotificationClientException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    int body = message.indexOf('{');
    return new NotifyException(
        e.getHttpResult(),
        e.getHttpResult() == 0 || body < 0 ? "" : reasons(message.substring(body)));
  }

  private static String reasons(String body) {
    try {
      JsonObject answer = JsonText.parse(body).getAsJsonObject();
      List<JsonElement> errors = answer.getAsJsonArray("errors").asList();
      return errors.stream()
          .map(error -> error.getAsJsonObject().get("message").getAsString())
          .collect(Collectors.joining("; "));
    } catch (JsonTextException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException e) {
      return "";
    }
  }
}
