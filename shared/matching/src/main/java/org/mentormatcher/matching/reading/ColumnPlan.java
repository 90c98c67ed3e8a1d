package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Address;

/**
 * Which field of a table is which of a programme's columns, for all of them at once. What was said
 * comes first, then headings that the programme knows. What is left is ranked, every field for
 * every column, by the words of its heading and the look of its answers, and the whole that fits
 * best is proposed: a likely column is never taken without being asked for.
 */
final class ColumnPlan {
  /** A field that fits about as well as the best has this much less at most. */
  private static final int NEARLY = 45;

  private static final int NEAR_WORDS = 75;
  private static final int WORDS_OF_NEEDED = 50;
  private static final int WORDS_OF_OTHERS = 60;
  private static final int BY_WORDS = 100;
  private static final int BY_LOOK = 50;
  private static final int OF_SUBMITTER = 80;
  private static final int MOST_OTHERS = 2;

  /** How a choice came about. */
  enum Certainty {
    /** Somebody said so. */
    SAID,
    /** The programme knows the heading. */
    KNOWN,
    /** It is likely, and has to be asked. */
    LIKELY
  }

  /**
   * What a column is taken from.
   *
   * @param wanted the column
   * @param field empty where somebody said that there is none
   * @param others fields that fit about as well
   */
  record Choice(Wanted wanted, Optional<Field> field, Certainty ground, List<Field> others) {
    Choice {
      others = List.copyOf(others);
    }

    boolean isAsked() {
      return ground == Certainty.LIKELY;
    }
  }

  private final Table table;
  private final List<Wanted> wanted;
  private final List<Field> fields;
  private final List<Field> joinedNames;
  private final FormColumns form;
  private final Set<String> otherRole;
  private final Map<Wanted, Choice> choices = new LinkedHashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * @param said the field of a column, or that there is none, by the column's name
   * @param nothing headings that stand for no column
   * @param proposes whether what is only likely is proposed
   * @param otherRole words for the people whom this table is not about
   */
  ColumnPlan(
      Table table,
      List<Wanted> wanted,
      Map<String, Optional<Field>> said,
      Set<String> nothing,
      boolean proposes,
      Set<String> otherRole) {
    this.table = table;
    this.wanted = List.copyOf(wanted);
    this.fields = Field.in(table);
    this.joinedNames =
        JoinedNames.in(table).stream()
            .filter(field -> !nothing.contains(foldHeading(field.heading())))
            .toList();
    this.form = new FormColumns(table.headings());
    this.otherRole = otherRole;
    for (int i = 0; i < table.headings().size(); i++) {
      if (nothing.contains(foldHeading(table.headings().get(i)))) {
        taken.add(i);
      }
    }
    for (Wanted each : wanted) {
      if (said.containsKey(each.name())) {
        choose(new Choice(each, said.get(each.name()), Certainty.SAID, List.of()));
      }
    }
    KnownColumns known = new KnownColumns(table);
    List<Choice> doubted = new ArrayList<>();
    for (Wanted each : wanted) {
      if (!choices.containsKey(each)) {
        known
            .best(each.name(), each.aliases(), taken)
            .ifPresent(column -> takeKnown(each, Field.of(table, column), doubted));
      }
    }
    if (proposes) {
      doubted.forEach(each -> settle(each));
      propose();
    }
    // Where nothing better was found, a heading that is known stays, and its answers are problems.
    doubted.stream()
        .filter(each -> !choices.containsKey(each.wanted()))
        .filter(each -> each.field().orElseThrow().columns().stream().noneMatch(taken::contains))
        .forEach(this::choose);
  }

  private void choose(Choice choice) {
    choices.put(choice.wanted(), choice);
    choice.field().ifPresent(field -> taken.addAll(field.columns()));
  }

  /** A heading that is known is certain, unless its answers say otherwise or another fits too. */
  private void takeKnown(Wanted each, Field known, List<Choice> doubted) {
    boolean isDoubtful =
        isOfSubmitter(known)
            || each.look(table, known) == -Wanted.CERTAIN
            || each.mark() == Wanted.Mark.OWN;
    Choice choice = new Choice(each, Optional.of(known), Certainty.KNOWN, List.of());
    if (isDoubtful) {
      doubted.add(choice);
    }
    choose(choice);
  }

  private void settle(Choice known) {
    Wanted each = known.wanted();
    Field field = known.field().orElseThrow();
    boolean isOutOfQuestion = each.look(table, field) == -Wanted.CERTAIN;
    // Where several headings are known, the one that says more has been taken.
    List<String> names = each.names().stream().map(HeadingText::folded).toList();
    List<Field> rivals =
        Stream.concat(fields.stream(), joinedNames.stream())
            .filter(this::isFree)
            .filter(
                rival -> isOutOfQuestion || !names.contains(HeadingText.folded(rival.heading())))
            .filter(rival -> isRival(each, rival) && differs(field, rival))
            .sorted(Comparator.comparingInt((Field rival) -> -weight(each, rival)))
            .limit(MOST_OTHERS)
            .toList();
    if (rivals.isEmpty()) {
      return;
    }
    field.columns().forEach(taken::remove);
    if (isOutOfQuestion) {
      choices.remove(each);
      return;
    }
    List<Field> all = new ArrayList<>(rivals);
    all.add(isOfSubmitter(field) ? rivals.size() : 0, field);
    choose(
        new Choice(
            each, Optional.of(all.getFirst()), Certainty.LIKELY, all.subList(1, all.size())));
  }

  /** Whether a field may be meant although another has a heading that is known. */
  private boolean isRival(Wanted each, Field rival) {
    return weight(each, rival) > 0
        && HeadingWords.nearness(rival.heading(), each.names()) >= NEAR_WORDS
        && (each.mark() != Wanted.Mark.OWN || each.look(table, rival) == Wanted.CERTAIN);
  }

  private boolean differs(Field one, Field other) {
    return table.rows().stream()
        .anyMatch(row -> !Address.identity(one.in(row)).equals(Address.identity(other.in(row))));
  }

  private boolean isOfSubmitter(Field field) {
    return field.headings().stream().anyMatch(form::isOfSubmitter);
  }

  /** A name in parts is proposed as a whole where no other field is likelier to be all of it. */
  private void proposeJoined(Wanted each) {
    List<Field> likely =
        Stream.concat(joinedNames.stream(), fields.stream())
            .filter(field -> isFree(field) && weight(each, field) > 0)
            .sorted(Comparator.comparingInt((Field field) -> -weight(each, field)))
            .toList();
    if (!likely.isEmpty() && joinedNames.contains(likely.getFirst())) {
      int least = weight(each, likely.getFirst()) - NEARLY;
      choose(
          new Choice(
              each,
              Optional.of(likely.getFirst()),
              Certainty.LIKELY,
              likely.stream()
                  .skip(1)
                  .filter(field -> weight(each, field) >= least)
                  .limit(MOST_OTHERS)
                  .toList()));
    }
  }

  private void propose() {
    wanted.stream()
        .filter(each -> !choices.containsKey(each) && Names.areWhole(each.names()))
        .forEach(this::proposeJoined);
    List<Wanted> open = wanted.stream().filter(each -> !choices.containsKey(each)).toList();
    List<Field> free = fields.stream().filter(this::isFree).toList();
    int[][] weights = new int[open.size()][free.size()];
    for (int i = 0; i < open.size(); i++) {
      for (int j = 0; j < free.size(); j++) {
        weights[i][j] = weight(open.get(i), free.get(j));
      }
    }
    int[] chosen = HeaviestAssignment.of(weights, free.size());
    for (int i = 0; i < open.size(); i++) {
      if (chosen[i] >= 0) {
        choose(
            new Choice(
                open.get(i),
                Optional.of(free.get(chosen[i])),
                Certainty.LIKELY,
                others(weights[i], chosen, chosen[i], free)));
      }
    }
  }

  /** Fields that nothing else is taken from and that fit about as well. */
  private static List<Field> others(int[] weights, int[] chosen, int best, List<Field> free) {
    Set<Integer> used = new HashSet<>();
    for (int each : chosen) {
      used.add(each);
    }
    List<Integer> others = new ArrayList<>();
    for (int j = 0; j < free.size(); j++) {
      if (!used.contains(j) && weights[j] > 0 && weights[j] >= weights[best] - NEARLY) {
        others.add(j);
      }
    }
    others.sort(Comparator.comparingInt((Integer j) -> -weights[j]));
    return others.stream().limit(MOST_OTHERS).map(free::get).toList();
  }

  private boolean isFree(Field field) {
    return field.columns().stream().noneMatch(taken::contains)
        && !form.isAboutTheAnswer(field.heading());
  }

  /** Nobody may guess where a whole name is divided, and a part of a name is not the whole. */
  private static boolean isOtherPartOfName(List<String> wanted, String heading) {
    return (Names.areWhole(wanted) && Names.isPart(heading))
        || (Names.areParts(wanted) && Names.areWhole(List.of(heading)));
  }

  /** How well a field fits a column; 0 where it does not. */
  private int weight(Wanted each, Field field) {
    int look = each.look(table, field);
    List<String> names = each.names();
    boolean isOfOtherRole =
        HeadingWords.firstRole(field.heading())
            .filter(role -> !each.of().contains(role))
            .isPresent();
    boolean isOtherPartOfName =
        joinedNames.contains(field)
            ? !Names.areWhole(names)
            : isOtherPartOfName(names, field.heading());
    if (look == -Wanted.CERTAIN
        || isOtherPartOfName
        || isOfOtherRole
        || HeadingWords.isAboutOthers(field.heading(), names)) {
      return 0;
    }
    int words = HeadingWords.nearness(field.heading(), names);
    int less = isOfSubmitter(field) ? OF_SUBMITTER : 0;
    if (words >= (each.isNeeded() ? WORDS_OF_NEEDED : WORDS_OF_OTHERS)) {
      boolean isOfOthers = HeadingWords.names(field.heading(), otherRole);
      return Math.max(1, (BY_WORDS + words + look) / (isOfOthers ? 2 : 1) - less);
    }
    boolean hasOwnLook =
        look == Wanted.CERTAIN
            && (each.mark() == Wanted.Mark.OWN || each.mark() == Wanted.Mark.PROSE);
    boolean isSpread = each.isSeveral() && field.columns().size() > 1;
    boolean isByLook = (hasOwnLook || isSpread) && !HeadingWords.names(field.heading(), otherRole);
    return isByLook ? Math.max(1, BY_LOOK + words / 2 - less) : 0;
  }

  /** Every column that something was found or said for, in the programme's order. */
  List<Choice> choices() {
    return wanted.stream().filter(choices::containsKey).map(choices::get).toList();
  }

  /** What a column of this name is taken from. */
  Optional<Choice> choice(String name) {
    return choices.values().stream().filter(each -> each.wanted().name().equals(name)).findFirst();
  }

  /** Every position that another column than this one is taken from. */
  Set<Integer> takenBut(String name) {
    Set<Integer> others = new HashSet<>(taken);
    choice(name)
        .flatMap(Choice::field)
        .ifPresent(field -> others.removeAll(Set.copyOf(field.columns())));
    return others;
  }

  /** Every column, also those for which nothing was found. */
  List<Wanted> wanted() {
    return wanted;
  }

  /** Whether enough was found that the table may be one for this programme. */
  boolean isLikely() {
    long needed = wanted.stream().filter(Wanted::isNeeded).count();
    long found = choices.keySet().stream().filter(Wanted::isNeeded).count();
    return found >= 2 && 2 * found >= needed;
  }
}
