-- Letters are split at once: to count up to each of them anew took seconds for a long text.
create or replace function unspaced_grams(value text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  unspaced constant text := '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\U00020000-\U0002FA1F]+';
  -- Places beyond are all the same to a tsvector, so that nothing of what stands there could be found as it was typed.
  most constant int := 16000;
begin
  if value !~ unspaced then
    return ''::tsvector;
  end if;
  return (
    select coalesce(string_agg(quote_literal(pair) || ':' || least(place, most), ' '), '')::tsvector
    from (
      select letter || coalesce(lead(letter) over (partition by n order by i), '') as pair,
        row_number() over (order by n, i) + n as place
      from regexp_matches(left(normalize(lower(left(value, most)), nfkc), most), unspaced, 'g') with ordinality as found (runs, n),
        unnest(string_to_array(runs[1], null)) with ordinality as letters (letter, i)
    ) grams
  );
end $$;
