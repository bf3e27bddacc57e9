-- What was written lately is searched row by row until it is sorted into the index: 4 MB of it took 37 ms of every search.
alter index order_words_pieces set (gin_pending_list_limit = 256);
