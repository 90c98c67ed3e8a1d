package org.mentormatcher.acceptance.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentormatcher.functions.openjob.OfferedProgramme;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.local.web.SecurityHeaders;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

/**
 * Serves the page, and says on its API whatever a test wants it to say, so that steps which are
 * rare in reality can be seen. Storage has an origin of its own, as S3 has. The page with the real
 * service is tested elsewhere.
 */
final class ServiceStub implements AutoCloseable {

  /** A request as it came. */
  record ReceivedRequest(String line, Map<String, List<String>> headers, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonObject json() {
      return JsonParser.parseString(text()).getAsJsonObject();
    }
  }

  static final String POLICY_VERSION = "2031-07";
  static final Map<String, String> RESULTS =
      Map.of("pairs.csv", "mentor,mentee\nZoë,Mei\n", "summary.json", "{\"pairs\":1}\n");

  static final Map<String, String> COPIES =
      Map.of(
          "mentors-problems.csv", "first name,Problems\nAmara,Add it.\n",
          "mentees-problems.csv", "first name,Problems\nMei,Use Grade 7.\n");

  /** A programme that takes one file and no column that it does not know. */
  static final String CLOSED_PROGRAMME =
      """
      {"version": 2, "name": "closed", "title": "Only what we need", "description": "Two a pair.",
       "objective": ["mentees-matched", "balanced-load", "points"],
       "identity": "work email", "roles": {"from": "everybody"},
       "columns": [{"name": "work email", "purpose": "contact", "required": "value"},
                   {"name": "department", "purpose": "matching", "required": "value"}],
       "otherColumns": "refused",
       "rules": [{"kind": "different", "name": "department", "column": "department",
                  "points": 7, "explanation": "They work in different departments."}],
       "capacities": {"mentor": 1, "mentee": 1},
       "outputs": ["lists"], "lists": {"person": ["work email"]}}
      """;

  private static final Gson GSON = new Gson();

  /** Of the one job that there is. */
  static final String JOB_ID = "00112233445566778899aabbccddeeff";

  private static final SigningKey KEY = SigningKey.generate();
  private static final String JOB = "/api/jobs/" + JOB_ID;
  private static final Path SOURCES = Path.of("..", "page");

  /** Of a file's version, in its name. */
  private static final Pattern VERSION = Pattern.compile("-[A-Z2-7]{8}(?=\\.)");

  private static final Path WORDS =
      Path.of("..", "shared", "words", "src", "main", "resources", "org", "mentormatcher", "words");
  private static final String ENGINE = "/engine/engine.js";

  /** Compiled by the module that makes it; what stands in for it otherwise finds nothing wrong. */
  private static final Path COMPILED_ENGINE = Path.of("..", "browser", "target", "engine");

  private static final String CHECKS =
      "export const check = () => ({ json: '{\"state\": \"complete\", \"needed\": [],"
          + " \"tables\": [], \"warnings\": [], \"sheets\": []}', files: [] });";

  private static final Path MEDIA_TYPES = Path.of("..", "shared", "media-types.properties");

  /** How the page is served. */
  enum PageForm {
    /** As this build delivers it. */
    DELIVERED,
    /** As it is written, which is how it is delivered where there is nothing to bundle it with. */
    AS_WRITTEN
  }

  private final PageForm form;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer site = server(this::onSite);
  private final HttpServer storage = server(this::onStorage);
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<String, ReceivedRequest> uploads = new ConcurrentHashMap<>();
  private final Deque<JsonObject> looks = new ConcurrentLinkedDeque<>();
  private final Deque<Integer> uploadRefusals = new ConcurrentLinkedDeque<>();
  private final Deque<Integer> openRefusals = new ConcurrentLinkedDeque<>();
  private final List<JsonElement> answers = new CopyOnWriteArrayList<>();
  private final Deque<Integer> deleteRefusals = new ConcurrentLinkedDeque<>();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private volatile Optional<String> accessCode = Optional.empty();
  private volatile Optional<String> engine = Optional.of(CHECKS);
  private volatile String operator = "";
  private volatile String operatorContact = "";
  private volatile int maxFileBytes = 2000;
  private volatile boolean forges;
  private volatile boolean otherJobs;
  private volatile boolean hidesKey;
  private volatile boolean damaged;
  private volatile boolean gone;
  private volatile boolean unfinished;
  private volatile Instant deadline = Instant.now().plus(Duration.ofMinutes(25));

  /** With the page as it is delivered. */
  ServiceStub() {
    this(PageForm.DELIVERED);
  }

  ServiceStub(PageForm form) {
    this.form = form;
    if (form == PageForm.DELIVERED) {
      DeliveredPage.requireFresh(SOURCES, WORDS);
    }
  }

  URI address() {
    return origin(site);
  }

  URI storageAddress() {
    return origin(storage);
  }

  /** Whoever deployed the service says that they run it. */
  void isOperatedBy(String name, String contact) {
    operator = name;
    operatorContact = contact;
  }

  /** What looks at the job find from now on, one after the other; the last of them stays. */
  void becomes(JsonObject... states) {
    looks.clear();
    looks.addAll(List.of(states));
  }

  /** The next uploads get these statuses before one is taken. */
  void refusesUploads(Integer... statuses) {
    uploadRefusals.addAll(List.of(statuses));
  }

  /** The next request to open a job gets this status; 500 comes without a word. */
  void refusesToOpen(int status) {
    openRefusals.add(status);
  }

  /** The page gets the engine as it is compiled, and files may be as large as that needs. */
  void carriesEngine() {
    engine = Optional.empty();
    maxFileBytes = 1_000_000;
  }

  /** What stands in for the engine looks at files like this, in JavaScript. */
  void looksInPage(String check) {
    engine = Optional.of("export const check = () => { %s };".formatted(check));
  }

  /**
   * What stands in for the engine finds this in files, and that this of them is needed, what their
   * columns are taken for, and what to look at. It writes a file anew that is asked for, unless it
   * throws.
   */
  void findsBeforeSending(JsonObject status, JsonObject seen, boolean corrects) {
    JsonObject found = status.deepCopy();
    List.of("needed", "tables", "warnings").forEach(name -> found.add(name, seen.get(name)));
    found.add("sheets", new JsonArray());
    looksInPage("return { json: %s, files: [] };".formatted(GSON.toJson(found.toString())));
    engine =
        engine.map(
            check ->
                check
                    + "export const correct = () => ({ json: '{}', files: %s.map((name) => ({ name, mediaType: 'text/csv', content: Int8Array.of(65) })) });"
                        .formatted(corrects ? "['participants']" : "[]"));
  }

  /**
   * What stands in for the engine matches like this, in JavaScript, whoever are not the people with
   * whom it is made ready.
   */
  void matchesInPage(String run) {
    engine =
        Optional.of(
            CHECKS
                + "export const run = (call) => { if (JSON.parse(call).today === '2026-10-01')"
                + " return; %s };".formatted(run));
  }

  /** What stands in for the engine finds this, and has a file of each name. */
  void findsInPage(JsonObject status, Set<String> names) {
    JsonObject found = status.deepCopy();
    found.remove("downloads");
    matchesInPage(
        "return { json: %s, files: %s.map((name) => ({ name, mediaType: 'text/csv', content: Int8Array.of(65) })) }"
            .formatted(GSON.toJson(found.toString()), GSON.toJson(names)));
  }

  /**
   * What stands in for the engine finds this, and shows a matching, and another one once anything
   * is changed. It explains nothing but that they could be matched.
   */
  void showsInPage(JsonObject status, Set<String> names, JsonObject first, JsonObject changed) {
    findsInPage(status, names);
    engine =
        engine.map(
            run ->
                run
                    + "export const edit = (call) => ({ json: JSON.parse(call).edits.length > 0 ? %s : %s, files: [] });"
                        .formatted(GSON.toJson(changed.toString()), GSON.toJson(first.toString()))
                    + "export const explain = () => ({ json: '{\"sentences\": [\"They could.\"]}',"
                    + " files: [] });export const proof = (call) => ({ json: JSON.stringify({"
                    + " inWords: '', checked: 1234, holds: JSON.parse(call).edits.length < 2,"
                    + " isCheckedAgain: JSON.parse(call).edits.length === 0 }), files: [] });export"
                    + " const files = run;export const help = (call) => ({ json: JSON.stringify({"
                    + " helps: JSON.parse(call).edits.length > 0 ? [] : [{ edit: { kind:"
                    + " 'keep-pairs' }, inWords: 'One more place.', partners: ['Ada'], ended: 2 }]"
                    + " }), files: [] });export const letters = () => ({ json: %s, files: [] });"
                        .formatted(GSON.toJson(DeskViews.letters().toString())));
  }

  /** What stands in for the engine has the very files that the service has. */
  void findsTheSameInPage() {
    engine =
        engine.map(
            known ->
                known.replace(
                    "Int8Array.of(65)",
                    "new Int8Array(new TextEncoder().encode(%s[name]))"
                        .formatted(GSON.toJson(RESULTS))));
  }

  /** What stands in for the engine and shows a matching never has done with a change or a trial. */
  void hangsInPage() {
    engine =
        engine.map(
            known ->
                known
                    .replace(
                        "edit = (call) =>",
                        "edit = (call) => { while (JSON.parse(call).edits.length > 0); return"
                            + " kept(call); };const kept = (call) =>")
                    .replace(
                        "help = (call) =>", "help = () => { for (;;); };const helped = (call) =>"));
  }

  /** Receipts are changed after they were signed. */
  void forgesReceipts() {
    forges = true;
  }

  /** Receipts are those of another job. */
  void givesOthersReceipts() {
    otherJobs = true;
  }

  /** What receipts are checked with is not told. */
  void hidesReceiptKey() {
    hidesKey = true;
  }

  /** Opening a job takes this code from now on. */
  void requiresAccessCode(String code) {
    accessCode = Optional.of(code);
  }

  /** A receipt as the service gives it. */
  static String receiptText() {
    return receipt("received").toString();
  }

  /** The next deletion gets this status. */
  void refusesToDelete(int status) {
    deleteRefusals.add(status);
  }

  /** This file of the page, whatever its version, or answer of the service does not arrive. */
  void loses(String path) {
    lost.add(path);
  }

  /** It arrives again. */
  void findsAgain(String path) {
    lost.remove(path);
  }

  /** Downloads arrive with a byte missing, or whole again. */
  void damagesDownloads(boolean damages) {
    damaged = damages;
  }

  /** The job is not known any more, to no request. */
  void forgets() {
    gone = true;
  }

  /** The job is known again. */
  void remembers() {
    gone = false;
  }

  /** Deletions begin and are not complete, or are again. */
  void leavesDeletionsUnfinished(boolean leaves) {
    unfinished = leaves;
  }

  void setDeadline(Instant instant) {
    deadline = instant;
  }

  static JsonObject state(String state) {
    JsonObject status = new JsonObject();
    status.addProperty("state", state);
    status.addProperty("stage", state.equals("matching") ? "matching" : "");
    return status;
  }

  JsonObject matched() {
    JsonObject status = state("matched");
    status.add(
        "summary",
        JsonParser.parseString(
            """
            {"programme": "civil-service", "objective": "best-matches", "mentors": 40,
             "mentees": 45, "mentorsMatched": 39, "menteesMatched": 43, "pairs": 1114,
             "points": 21832, "provenOptimal": true}
            """));
    status.add("downloads", downloads(RESULTS));
    return status;
  }

  private JsonElement downloads(Map<String, String> files) {
    List<Map<String, Object>> downloads = new ArrayList<>();
    files.forEach(
        (name, content) ->
            downloads.add(
                Map.of(
                    "name",
                    name,
                    "mediaType",
                    "text/csv; charset=utf-8",
                    "url",
                    storageAddress() + "/results/" + name + "?signature=1",
                    "bytes",
                    content.getBytes(StandardCharsets.UTF_8).length,
                    "sha256",
                    sha256(content.getBytes(StandardCharsets.UTF_8)))));
    return GSON.toJsonTree(downloads);
  }

  /** What looks find once everything is deleted. */
  static JsonObject deleted(String reason) {
    JsonObject status = state("deleted");
    status.add("receipt", receipt(reason));
    return status;
  }

  /** A rejected job with a copy of each file that says what is wrong. */
  JsonObject rejectedWithCopies() {
    JsonObject status = rejected();
    status.add("downloads", downloads(COPIES));
    return status;
  }

  static JsonObject rejected() {
    JsonObject status = state("rejected");
    status.add(
        "problems",
        JsonParser.parseString(
            """
            [{"file": "mentees", "row": 7, "rows": [7, 9], "count": 2, "letter": "F",
              "column": "grade", "value": "<b>Grade 77</b>",
              "problem": "This grade is not on the ladder.", "remedy": "Use Grade 7."},
             {"file": "mentors", "row": 0, "rows": [0], "count": 1, "letter": "",
              "column": "profession", "value": "",
              "problem": "The column is missing.", "remedy": "Add it."}]
            """));
    return status;
  }

  /** All that the service has said so far. */
  List<JsonElement> answers() {
    return List.copyOf(answers);
  }

  /** What the page can say in English, by its keys. */
  static Map<String, JsonElement> catalogue() {
    try {
      return JsonParser.parseString(Files.readString(WORDS.resolve("en.json")))
          .getAsJsonObject()
          .asMap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every request to that method and path, oldest first. */
  List<ReceivedRequest> requests(String line) {
    return requests.stream().filter(request -> request.line().equals(line)).toList();
  }

  /** Every method and path that the page's own origin was asked for. */
  List<String> lines() {
    return requests.stream().map(ReceivedRequest::line).toList();
  }

  /** The bodies of every request to the page's own origin. */
  List<String> sent() {
    return requests.stream().map(ReceivedRequest::text).toList();
  }

  /** The request to open the job. */
  JsonObject opened() {
    return requests("POST /api/jobs").getLast().json();
  }

  Map<String, ReceivedRequest> uploads() {
    return Map.copyOf(uploads);
  }

  List<ReceivedRequest> acknowledgements() {
    return requests("POST " + JOB + "/received");
  }

  List<ReceivedRequest> deletions() {
    return requests("DELETE " + JOB);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    site.stop(0);
    storage.stop(0);
    threads.close();
  }

  private void onSite(HttpExchange exchange) throws IOException {
    ReceivedRequest request = received(exchange);
    requests.add(request);
    if (lost.contains(plain(exchange.getRequestURI().getPath()))) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    switch (request.line()) {
      case "GET /api/config" -> json(exchange, 200, told());
      case "POST /api/programmes" -> describe(exchange, request);
      case "POST /api/jobs" -> open(exchange, request);
      case "GET " + JOB -> look(exchange);
      case "DELETE " + JOB -> delete(exchange, "requested");
      case "POST " + JOB + "/received" -> delete(exchange, "received");
      default -> file(exchange);
    }
  }

  /** What the page has to know, as it is published beside it: the same for every installation. */
  private JsonObject published() {
    JsonObject config = config();
    config.addProperty("maxFileBytes", maxFileBytes);
    config.remove("receiptKey");
    config.remove("accessCodeRequired");
    return config;
  }

  /** The configuration, with the access code and without the key as the test wants it. */
  private JsonObject told() {
    JsonObject config = config();
    config.addProperty("accessCodeRequired", accessCode.isPresent());
    config.addProperty("maxFileBytes", maxFileBytes);
    if (hidesKey) {
      config.remove("receiptKey");
    }
    return config;
  }

  private void open(HttpExchange exchange, ReceivedRequest request) throws IOException {
    List<String> code = request.headers().getOrDefault("X-access-code", List.of());
    if (accessCode.isPresent() && !code.equals(List.of(accessCode.get()))) {
      Map<String, String> wrong =
          Map.of("type", "/problems/access-code-required", "title", "Not yours.");
      json(exchange, 403, GSON.toJsonTree(wrong));
      return;
    }
    Integer refusal = openRefusals.poll();
    if (refusal != null && refusal == 500) {
      exchange.sendResponseHeaders(500, -1);
      return;
    }
    if (refusal != null) {
      json(
          exchange,
          refusal,
          GSON.toJsonTree(Map.of("title", "No new jobs for now.", "detail", "Try later.")));
      return;
    }
    List<Map<String, Object>> signed = new ArrayList<>();
    for (JsonElement file : request.json().getAsJsonArray("files")) {
      String name = file.getAsJsonObject().get("name").getAsString();
      signed.add(
          Map.of(
              "name",
              name,
              "method",
              "PUT",
              "url",
              storageAddress() + "/uploads/" + name,
              "headers",
              Map.of(
                  "content-length", file.getAsJsonObject().get("bytes").getAsString(),
                  "content-type", "text/csv",
                  "if-none-match", "*",
                  "x-amz-checksum-sha256", "signed")));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", JOB_ID);
    answer.put("secret", "s3cret");
    answer.put("uploads", signed);
    answer.put("deadline", deadline.toString());
    json(exchange, 201, GSON.toJsonTree(answer));
  }

  private void delete(HttpExchange exchange, String reason) throws IOException {
    Integer refused = deleteRefusals.poll();
    if (gone) {
      noSuchJob(exchange);
    } else if (refused != null) {
      exchange.sendResponseHeaders(refused, -1);
    } else if (unfinished) {
      Map<String, String> refusal = Map.of("type", "/problems/deletion-unfinished");
      json(exchange, 503, GSON.toJsonTree(refusal));
    } else {
      json(exchange, 200, answered(receipt(reason)));
    }
  }

  private void noSuchJob(HttpExchange exchange) throws IOException {
    json(exchange, 404, GSON.toJsonTree(Map.of("title", "There is no such job.")));
  }

  private void look(HttpExchange exchange) throws IOException {
    if (gone) {
      noSuchJob(exchange);
      return;
    }
    JsonObject status = (looks.size() > 1 ? looks.poll() : looks.peek()).deepCopy();
    String time = status.get("state").getAsString().equals("deleting") ? "goneBy" : "deadline";
    status.addProperty(time, deadline.toString());
    json(exchange, 200, status);
  }

  private void file(HttpExchange exchange) throws IOException {
    String requested = exchange.getRequestURI().getPath();
    String path = requested.equals("/") ? "/index.html" : requested;
    Optional<byte[]> content = pageFile(path);
    if (content.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String extension = path.substring(path.lastIndexOf('.') + 1);
    new SecurityHeaders(storageAddress()).addTo(exchange.getResponseHeaders());
    Properties types = new Properties();
    types.load(new StringReader(Files.readString(MEDIA_TYPES)));
    answer(exchange, 200, types.getProperty(extension), content.get());
  }

  private Optional<byte[]> pageFile(String path) throws IOException {
    String name = plain(path);
    if (name.equals(ENGINE) && engine.isPresent()) {
      return engine.map(source -> source.getBytes(StandardCharsets.UTF_8));
    }
    if (name.startsWith("/config/")) {
      JsonObject config = published();
      answers.add(config);
      return Optional.of(GSON.toJson(config).getBytes(StandardCharsets.UTF_8));
    }
    Path file = form == PageForm.DELIVERED ? delivered(path) : written(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file);
    return Optional.of(path.equals("/index.html") ? ofInstallation(content) : content);
  }

  private static Path delivered(String path) {
    return DeliveredPage.FOLDER.resolve(path.substring(1));
  }

  /** Where a file of the page is that is served as it is written. */
  private static Path written(String path) {
    if (path.equals(ENGINE)) {
      return COMPILED_ENGINE.resolve("engine.js");
    }
    return path.startsWith("/words/")
        ? WORDS.resolve(path.substring("/words/".length()))
        : SOURCES.resolve(path.substring(1));
  }

  /** As the publisher of the page changes it. */
  private byte[] ofInstallation(byte[] html) {
    return new String(html, StandardCharsets.UTF_8)
        .replace("name=\"operator\" content=\"", "name=\"operator\" content=\"" + operator)
        .replace(
            "name=\"operator-contact\" content=\"",
            "name=\"operator-contact\" content=\"" + operatorContact)
        .replace(
            "name=\"access-code-required\" content=\"false\"",
            "name=\"access-code-required\" content=\"%s\"".formatted(accessCode.isPresent()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file's name without its version. */
  static String plain(String path) {
    return VERSION.matcher(path).replaceFirst("");
  }

  private void onStorage(HttpExchange exchange) throws IOException {
    ReceivedRequest request = received(exchange);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", address().toString());
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    switch (exchange.getRequestMethod()) {
      case "OPTIONS" -> {
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "PUT");
        exchange
            .getResponseHeaders()
            .set(
                "Access-Control-Allow-Headers", "content-type,if-none-match,x-amz-checksum-sha256");
        exchange.sendResponseHeaders(200, -1);
      }
      case "PUT" -> {
        Integer refusal = uploadRefusals.poll();
        if (refusal == null) {
          uploads.put(name, request);
        }
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
      }
      default -> {
        String content = RESULTS.getOrDefault(name, COPIES.get(name));
        String sent = damaged ? content.substring(1) : content;
        answer(exchange, 200, "text/csv", sent.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** What the page is told before anything is asked. */
  static JsonObject config() {
    JsonObject config =
        JsonParser.parseString(
                """
                {"policyVersion": "%s", "retentionMinutes": 30,
                 "maxProgrammeBytes": 4000, "accessCodeRequired": false}
                """
                    .formatted(POLICY_VERSION))
            .getAsJsonObject();
    JsonArray programmes = new JsonArray();
    programmes.add(described(ShippedProgrammes.source("civil-service").orElseThrow()));
    programmes.add(described(CLOSED_PROGRAMME));
    ShippedProgrammes.names().stream()
        .filter(name -> !name.equals("civil-service"))
        .forEach(name -> programmes.add(described(ShippedProgrammes.source(name).orElseThrow())));
    config.add("programmes", programmes);
    config.addProperty("receiptKey", KEY.publicKey().value());
    config.add(
        "furtherFiles",
        GSON.toJsonTree(
            Stream.of(InputFile.values())
                .filter(file -> !file.holdsParticipants())
                .map(InputFile::label)
                .toList()));
    config.add(
        "lawfulBases",
        GSON.toJsonTree(
            Stream.of(LawfulBasis.values())
                .map(each -> Map.of("name", each.label(), "title", each.title(Language.ENGLISH)))
                .toList()));
    config.add(
        "specialCategoryConditions",
        GSON.toJsonTree(
            Stream.of(SpecialCategoryCondition.values())
                .map(each -> Map.of("name", each.label(), "title", each.title(Language.ENGLISH)))
                .toList()));
    config.add(
        "objectives",
        GSON.toJsonTree(Stream.of(Objective.values()).map(Objective::label).toList()));
    return config;
  }

  /** As the service describes it. */
  private static JsonElement described(String programme) {
    return Json.HTTP.toJsonTree(
        OfferedProgramme.of(JsonParser.parseString(programme).getAsJsonObject()));
  }

  private void describe(HttpExchange exchange, ReceivedRequest request) throws IOException {
    try {
      json(exchange, 200, described(request.text()));
    } catch (ProgrammeException e) {
      List<Map<String, String>> errors =
          e.problems().stream()
              .map(
                  each -> Map.of("pointer", each.place(), "detail", each.problem(Language.ENGLISH)))
              .toList();
      json(exchange, 422, GSON.toJsonTree(Map.of("title", "Not usable.", "errors", errors)));
    }
  }

  private static JsonObject receipt(String reason) {
    return receipt(reason, new JobId(JOB_ID), POLICY_VERSION);
  }

  private static JsonObject receipt(String reason, JobId job, String policyVersion) {
    return SignedReceipt.of(
        new Receipt(
            job,
            policyVersion,
            Labelled.find(DeletionReason.class, reason).orElseThrow(),
            Instant.parse("2031-07-01T10:00:00Z"),
            Instant.parse("2031-07-01T10:01:00Z"),
            Instant.parse("2031-07-01T10:02:00Z"),
            false,
            Optional.empty(),
            List.of(upload("mentees", 5_300_000), upload("mentors", 4_000))),
        KEY);
  }

  private static JobFile upload(String name, long bytes) {
    return new JobFile(JobFile.Kind.UPLOAD, 0, name, bytes, Optional.of(Sha256.of(new byte[0])));
  }

  /** As the service answers; where it forges receipts, one letter is another. */
  private JsonElement answered(JsonObject receipt) {
    if (otherJobs) {
      String reason = receipt.get("reason").getAsString();
      return receipt(reason, new JobId("f".repeat(32)), POLICY_VERSION);
    }
    if (forges) {
      receipt.addProperty("objects", receipt.get("objects").getAsInt() + 1);
    }
    return receipt;
  }

  private void json(HttpExchange exchange, int status, JsonElement content) throws IOException {
    answers.add(content);
    byte[] bytes = GSON.toJson(content).getBytes(StandardCharsets.UTF_8);
    answer(exchange, status, "application/json", bytes);
  }

  private static void answer(HttpExchange exchange, int status, String mediaType, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content);
  }

  private static ReceivedRequest received(HttpExchange exchange) throws IOException {
    return new ReceivedRequest(
        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
        Map.copyOf(exchange.getRequestHeaders()),
        exchange.getRequestBody().readAllBytes());
  }

  /** What a server does with a request; the exchange is closed afterwards. */
  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private HttpServer server(Handler handler) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              handler.handle(exchange);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI origin(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
